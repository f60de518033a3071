using Spectre.Console;

namespace JamsostekLedger.Benchmarks;

/// <summary>One line of the table.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Ours">The ledger's figure.</param>
/// <param name="Baseline">The figure it is held against, where there is one.</param>
/// <param name="Ratio">Ours to the baseline, the median over rounds.</param>
/// <param name="Promise">What was promised.</param>
/// <param name="Met">Whether it is kept; null where nothing was promised.</param>
internal sealed record Line(
    string Name, string Ours, string Baseline = "", string Ratio = "", string Promise = "", bool? Met = null)
{
    /// <summary>Prints all of them. A file has no edge to wrap at.</summary>
    public static void Print(IEnumerable<Line> lines)
    {
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = 160;
        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns("Measured", "Ours", "Baseline", "Ratio", "Promise", "Met");
        foreach (var line in lines)
        {
            var met = line.Met switch { null => "", true => "yes", false => "NO" };
            table.AddRow([.. new[] { line.Name, line.Ours, line.Baseline, line.Ratio, line.Promise, met }
                .Select(Markup.Escape)]);
        }

        console.Write(table);
    }
}

using System.Text;
using System.Text.Json;
using JamsostekLedger.Ledger;
using Spectre.Console;

namespace JamsostekLedger.Host.Verbs;

/// <summary>What a verb shows: one JSON document, or tables; progress goes to standard error.</summary>
public static class Screen
{
    private static readonly IAnsiConsole Output = Make(Console.Out, Console.IsOutputRedirected);
    private static readonly IAnsiConsole Error = Make(Console.Error, Console.IsErrorRedirected);

    /// <summary>A value as JSON.</summary>
    public static void Json<T>(T value) => Console.Out.WriteLine(ReportJson.Write(value));

    /// <summary>The same of a value that is too long for memory: it is written as it is read.</summary>
    public static async Task JsonAsync<T>(T value, CancellationToken cancellation)
    {
        await using var output = Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(output, value, ReportJson.Options, cancellation);
        await output.WriteAsync(Encoding.UTF8.GetBytes(Environment.NewLine), cancellation);
    }

    /// <summary>A line of text.</summary>
    public static void Line(string text) => Output.WriteLine(text);

    /// <summary>A line of text that is to be copied: it is wrapped nowhere.</summary>
    public static void Whole(string text) => Console.Out.WriteLine(text);

    /// <summary>The same on standard error.</summary>
    public static void WholeAside(string text) => Console.Error.WriteLine(text);

    /// <summary>A sentence on standard error.</summary>
    public static void Complain(string text) => Error.WriteLine(text);

    /// <summary>A table; columns whose name ends in a space hold numbers and stand to the right.</summary>
    public static void Table(string title, string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table { Title = new(Markup.Escape(title)), Border = TableBorder.Rounded };
        foreach (var column in columns)
        {
            var head = new TableColumn(Markup.Escape(column.Trim())) { NoWrap = true };
            table.AddColumn(column.EndsWith(' ') ? head.RightAligned() : head);
        }

        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        Output.Write(table);
    }

    /// <summary>An amount, in a table.</summary>
    public static string Amount(Rupiah amount) => amount.ToString();

    /// <summary>Runs work that may take long, with a count on a terminal.</summary>
    public static async Task<T> ProgressAsync<T>(string what, Func<IProgress<long>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
            return await work(new Progress<long>());

        return await Error.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(what)).IsIndeterminate();
                return await work(new CountTo(rows => task.Description = Markup.Escape($"{what}: {rows:N0} baris")));
            });
    }

    private static IAnsiConsole Make(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        // A file has no edge to wrap at.
        if (redirected)
            console.Profile.Width = 240;
        return console;
    }

    // Progress<T> would post every count to the thread pool; this one is told in place.
    private sealed class CountTo(Action<long> show) : IProgress<long>
    {
        public void Report(long value) => show(value);
    }
}

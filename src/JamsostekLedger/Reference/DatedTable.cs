using System.Reflection;

namespace JamsostekLedger.Reference;

/// <summary>
/// Reads a table that ships with the product. Rates and rules are data with their source, never code. The files are
/// ours, so a fault in one is a programming error and stops the start.
/// </summary>
public static class DatedTable
{
    /// <summary>The rows of <c>Reference/{name}.csv</c>, each cell under its column's name.</summary>
    /// <exception cref="InvalidDataException">The table is missing or a row has another number of cells.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly()
            .GetManifestResourceStream($"JamsostekLedger.Reference.{name}.csv")
            ?? throw new InvalidDataException($"Reference table {name} is not in the build.");
        using var reader = new StreamReader(stream);

        var columns = reader.ReadLine()!.Split(',');
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (reader.ReadLine() is { } line)
        {
            // Only the last column, the source, is prose and may hold commas.
            var cells = line.Split(',', columns.Length);
            if (cells.Length != columns.Length)
                throw new InvalidDataException($"Reference table {name}: '{line}' has {cells.Length} cells.");
            rows.Add(columns.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second));
        }

        return rows;
    }
}

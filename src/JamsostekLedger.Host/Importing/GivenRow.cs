using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Importing;

/// <summary>Cells that somebody typed, read as a row of a file, so that both obey the same rules.</summary>
public static class GivenRow
{
    /// <summary>The row of these cells.</summary>
    public static Row Of(IReadOnlyDictionary<string, string> given) =>
        new(0, column => new(given.GetValueOrDefault(column, "").Trim()));

    /// <summary>The same under the columns of a kind, of which there must be no others.</summary>
    public static Row Under(FileKind kind, IReadOnlyDictionary<string, string> given)
    {
        var row = Of(given);
        foreach (var name in given.Keys.Where(name => kind.Columns.All(column =>
                     !column.Name.Equals(name, StringComparison.OrdinalIgnoreCase))))
            row.Refuse(name, "unknown-column", $"Kolom {name} tidak dikenal pada {kind.Name}.");
        return row;
    }
}

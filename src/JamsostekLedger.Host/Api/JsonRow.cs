using System.Text.Json;
using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Api;

/// <summary>A JSON object read as a row of a file, so that both obey the same rules.</summary>
public static class JsonRow
{
    private static readonly Cell Nothing = new("");

    /// <summary>Reads the object under the columns of a kind; what is wrong is noted in the row.</summary>
    public static Row Under(FileKind kind, JsonElement body)
    {
        var cells = new Dictionary<string, Cell>(StringComparer.OrdinalIgnoreCase);
        var whole = new List<string>();
        foreach (var member in body.EnumerateObject())
            if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                whole.Add(member.Name);
            else
                cells[member.Name] = CellOf(member.Value);

        var row = new Row(0, column => cells.TryGetValue(column, out var cell) ? cell : Nothing);
        foreach (var name in cells.Keys.Where(name => kind.Columns.All(column =>
                     !column.Name.Equals(name, StringComparison.OrdinalIgnoreCase))))
            row.Refuse(name.Length <= 40 ? name : null, "unknown-column", "Kolom ini tidak dikenal.");
        foreach (var name in whole)
            row.Refuse(
                name.Length <= 40 ? name : null, "value-not-plain",
                "Kolom ini berisi objek atau daftar; tulis satu teks, angka, atau ya/tidak.");
        foreach (var (name, cell) in cells)
        {
            if (cell.Text.Contains('\0', StringComparison.Ordinal))
                row.Refuse(name, "nul-byte", "Teks ini memuat byte NUL.");
        }

        return row;
    }

    // A number is read as a spreadsheet's: 1500.5 is not whole, and a NIK has no business being one.
    private static Cell CellOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new(value.GetString()!.Trim()),
        JsonValueKind.Number => new(value.GetRawText(), CellKind.Number),
        JsonValueKind.True => new("yes"),
        JsonValueKind.False => new("no"),
        _ => Nothing,
    };
}

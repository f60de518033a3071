using System.Text.Json;
using JamsostekLedger.Host.Files;

namespace JamsostekLedger.Host.Plans;

/// <summary>
/// Reads the mix of a plan from a file or from JSON, into the numbered names of <see cref="PlanForm"/>.
/// </summary>
internal static class PlanMix
{
    private const string NotAnArray = "Bauran harus berupa larik objek JSON.";

    private static readonly string[] Columns = ["fund", "programme", "share", "months", "pay", "sector"];

    /// <summary>Shares of a CSV, XLSX or JSON file; null, or what is wrong with it.</summary>
    public static string? AddFile(string path, Dictionary<string, string> given)
    {
        if (!Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
            return AddTable(path, given);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            return AddJson(document.RootElement, given);
        }
        catch (JsonException)
        {
            return "JSON tidak lengkap atau salah tulis.";
        }
    }

    /// <summary>Shares as a JSON array of objects; null, or what is wrong with it.</summary>
    public static string? AddJson(JsonElement shares, Dictionary<string, string> given)
    {
        if (shares.ValueKind != JsonValueKind.Array)
            return NotAnArray;
        var at = 0;
        foreach (var share in shares.EnumerateArray())
        {
            at++;
            if (share.ValueKind != JsonValueKind.Object)
                return NotAnArray;
            foreach (var member in share.EnumerateObject())
            {
                if (!Columns.Contains(member.Name))
                    return Unknown(member.Name);
                given[$"{member.Name}{at}"] = member.Value.ValueKind switch
                {
                    JsonValueKind.String => member.Value.GetString()!,
                    JsonValueKind.Null => "",
                    _ => member.Value.GetRawText(),
                };
            }
        }

        return null;
    }

    private static string? AddTable(string path, Dictionary<string, string> given)
    {
        string[]? header = null;
        var at = 0;
        foreach (var row in TableFile.Open(path).Rows())
        {
            if (row.Fault is { } fault)
                return fault.Message;
            if (row.IsBlank)
                continue;
            string[] cells = [.. row.Cells.Select(cell => cell.Text)];
            if (header is null)
            {
                header = [.. cells.Select(name => name.Trim().ToLowerInvariant())];
                if (header.FirstOrDefault(name => !Columns.Contains(name)) is { } other)
                    return Unknown(other);
                continue;
            }

            at++;
            foreach (var (name, cell) in header.Zip(cells))
                given[$"{name}{at}"] = cell;
        }

        return at == 0 ? "Bauran tidak memuat baris." : null;
    }

    private static string Unknown(string name) =>
        $"Bauran tidak mengenal {(name.Length <= 40 ? name : "kolom ini")}; yang ada: {string.Join(", ", Columns)}.";
}

using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Files;

/// <summary>A file as a treasury or BPJS has it, and what is expected of it: one entry of <c>cases.json</c>.</summary>
public sealed record FileCase(
    string Id, string Kind, string File, string What, string Expect, JsonElement? Values, string[] Args)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Files", "Cases");

    // Said of the file by whoever sends it: what it leaves open stands in a map beside it.
    private static readonly Dictionary<string, string> Completed = new()
    {
        ["E01b-sipd-register-map"] = """
            account_code := 5.1.02.02.02.0006
            programme := gianyar-desa-2024-2
            fund := APBD
            fund_year := 2024
            """,
        ["E04-sipd-realisasi"] = """
            programme := gianyar-desa-2024-1
            fund := APBD
            fund_year := 2024
            """,
        ["E06-bpjs-invoice"] = """
            fund := APBD
            programme[PEKERJA RENTAN DESA GIANYAR] := gianyar-desa-2024-1
            angka := inggris
            """,
        ["E07-bpjs-invoice-flat"] = "programme[PEKERJA RENTAN DESA GIANYAR] := gianyar-desa-2024-1",
    };

    // Refused when the cases were collected; the format has come to read them since, with these values.
    private static readonly Dictionary<string, string> ReadSince = new()
    {
        ["A14-subtotals"] = """[["A14-1", 1500000, "2024-12-12"], ["A14-2", 1500000, "2024-12-12"]]""",
        ["A26-indonesian-headers"] = """[["A26-1", 1500000, "2024-12-12"]]""",
        ["A28-html-xls"] = """[["A28-1", 1500000, "2024-12-12"]]""",
        ["A33-latin-bom-utf16be"] = """[["A33-1", 1500000, "2024-12-12"]]""",
        ["B20-two-line-header"] = """[["B20-1", 1500000, "2024-12-12"]]""",
        ["B22-numbered-empty-rows"] = """[["B22-1", 1500000, "2024-12-12"]]""",
        ["B49-header-newline"] = """[["B49-1", 1500000, "2024-12-12"]]""",
        ["D12-lines-in-quotes"] = """[["D11-1", 1500000, "2024-12-12"]]""",
    };

    public static IReadOnlyList<FileCase> All { get; } = JsonSerializer.Deserialize<FileCase[]>(
        System.IO.File.ReadAllText(Path.Combine(Folder, "cases.json")), JsonSerializerOptions.Web)!;

    /// <summary>Where the file stands.</summary>
    public string FilePath => Path.Combine(Folder, File);

    /// <summary>What is expected of it now.</summary>
    public string ExpectedNow => ReadSince.ContainsKey(Id) ? "ok" : Expect;

    /// <summary>The values that are expected of it now; key, amount and day, or a spelling and its value.</summary>
    public IReadOnlyList<JsonElement[]> ValuesNow => ReadSince.TryGetValue(Id, out var since)
        ? JsonSerializer.Deserialize<JsonElement[][]>(since)!
        : Values is { ValueKind: JsonValueKind.Array } values
            ? [.. values.EnumerateArray().Select(value => value.EnumerateArray().ToArray())]
            : [];

    /// <summary>What the file leaves open, as lines of a map, or null.</summary>
    public string? Completion => Completed.GetValueOrDefault(Id);

    /// <summary>Text of its map, or nothing.</summary>
    public string Map => Array.IndexOf(Args, "--map") is >= 0 and var at
        ? System.IO.File.ReadAllText(Path.Combine(Folder, Args[at + 1]))
        : "";

    /// <summary>What it is sent with, apart from its map.</summary>
    public string[] Options => [.. Args.TakeWhile(arg => arg != "--map")];
}

namespace JamsostekLedger.Reference;

/// <summary>
/// The provinces of Indonesia by their Kemendagri code, whether or not the ledger serves a region there: a NIK begins
/// with the province where it was first issued.
/// </summary>
public static class Provinces
{
    private static readonly Dictionary<string, string> NameByCode = DatedTable.Read("provinces")
        .ToDictionary(row => row["code"], row => row["name"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByCode =
        NameByCode.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Codes of all of them, two digits each.</summary>
    public static IReadOnlyCollection<string> Codes => NameByCode.Keys;

    /// <summary>Whether a province has this code of two digits.</summary>
    public static bool Has(ReadOnlySpan<char> code) => ByCode.ContainsKey(code);

    /// <summary>The name of the province with this code, or null.</summary>
    public static string? Name(ReadOnlySpan<char> code) => ByCode.TryGetValue(code, out var name) ? name : null;
}

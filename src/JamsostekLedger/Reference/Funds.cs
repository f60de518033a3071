namespace JamsostekLedger.Reference;

/// <summary>The funds that the ledger knows.</summary>
public static class Funds
{
    private static readonly Dictionary<string, Fund> ByCode = DatedTable.Read("funds")
        .Select(row => new Fund(
            row["code"], row["name"], row["english"], row["is_apbd"] == "yes", row["earmarked"] == "yes",
            row["discount_eligible"] == "yes", row["source"]))
        .ToDictionary(fund => fund.Code, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<Fund> All => ByCode.Values;

    /// <summary>The fund with this code, or null.</summary>
    public static Fund? Find(string code) => ByCode.GetValueOrDefault(code);
}

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>What the list of budget accounts (kode rekening) says of premiums.</summary>
public static class AccountCodes
{
    private static readonly Dictionary<string, Benefit> ByCode = DatedTable.Read("account-codes")
        .GroupBy(row => row["code"])
        .ToDictionary(rows => rows.Key, rows => Enum.Parse<Benefit>(rows.Last()["benefit"], ignoreCase: true));

    /// <summary>The benefit whose premiums the account is for, or null where the list does not say.</summary>
    public static Benefit? BenefitOf(string code) => ByCode.TryGetValue(code, out var benefit) ? benefit : null;
}

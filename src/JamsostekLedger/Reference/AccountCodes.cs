using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>Budget account codes (kode rekening) whose name says which benefit they pay.</summary>
public static class AccountCodes
{
    private static readonly Dictionary<string, Benefit> BenefitByCode = DatedTable.Read("account-codes")
        .ToDictionary(
            row => row["code"], row => Enum.Parse<Benefit>(row["benefit"], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>The benefit that a code is for, or null where its name does not say.</summary>
    public static Benefit? BenefitOf(string code) =>
        BenefitByCode.TryGetValue(code, out var benefit) ? benefit : null;
}

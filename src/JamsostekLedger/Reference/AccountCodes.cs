using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>Budget account codes (kode rekening) whose name says which benefit they pay.</summary>
public static class AccountCodes
{
    private static readonly Dictionary<string, Benefit> BenefitByCode = DatedTable.Read("account-codes")
        .ToDictionary(
            row => row["code"], row => Enum.Parse<Benefit>(row["benefit"], ignoreCase: true), StringComparer.Ordinal);

    // Akun, kelompok, jenis, objek, rincian objek, sub rincian objek; older lists stop earlier, none goes further.
    private const int FewestParts = 2;
    private const int MostParts = 6;
    private const int LongestPart = 4;

    /// <summary>Whether a text has the shape of a code: numbers apart by dots, the first of one digit.</summary>
    public static bool IsCode(string text)
    {
        var parts = text.Split('.');
        return parts.Length is >= FewestParts and <= MostParts
            && parts[0].Length == 1
            && Array.TrueForAll(parts, part => part.Length is > 0 and <= LongestPart
                && !part.AsSpan().ContainsAnyExceptInRange('0', '9'));
    }

    /// <summary>The benefit that a code is for, or null where its name does not say.</summary>
    public static Benefit? BenefitOf(string code) =>
        BenefitByCode.TryGetValue(code, out var benefit) ? benefit : null;
}

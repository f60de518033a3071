using JamsostekLedger.Claims;

namespace JamsostekLedger.ClaimChecks;

/// <summary>Parts of benefits as registers call them. They are text as given, so their words are looked for.</summary>
public static class Components
{
    private static readonly string[] OfDeath = ["MAKAM", "KEMATIAN", "MENINGGAL"];

    /// <summary>Whether it is the cost of a funeral: paid once for a death, however many memberships.</summary>
    public static bool IsFuneral(string component) =>
        Spellings.Key(component)?.Contains("MAKAM", StringComparison.Ordinal) == true;

    /// <summary>Whether only a death has it.</summary>
    public static bool IsOfDeath(string component) => Spellings.Key(component) is { } key
        && OfDeath.Any(word => key.Contains(word, StringComparison.Ordinal));
}

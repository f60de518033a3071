namespace JamsostekLedger.Signing;

/// <summary>Who signs a statement of reconciliation: two, each for its own office.</summary>
public static class SigningParty
{
    /// <summary>The region.</summary>
    public const string Region = "region";

    /// <summary>BPJS.</summary>
    public const string Bpjs = "bpjs";

    /// <summary>Both, in the order in which they stand on paper.</summary>
    public static IReadOnlyList<string> All { get; } = [Region, Bpjs];
}

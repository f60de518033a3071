namespace JamsostekLedger.Signing;

/// <summary>How far a period's latest statement of reconciliation is signed.</summary>
public static class SigningStatus
{
    /// <summary>By nobody.</summary>
    public const string Open = "open";

    /// <summary>By the region, and not by BPJS.</summary>
    public const string SignedByRegion = "signed-by-region";

    /// <summary>By BPJS, and not by the region.</summary>
    public const string SignedByBpjs = "signed-by-bpjs";

    /// <summary>By both.</summary>
    public const string Sealed = "sealed";
}

namespace JamsostekLedger.Host.Demonstration;

/// <summary>placeholder</summary>
internal static class Bangli
{
    /// <summary>The region's code.</summary>
    public const string Code = "51.06";

    /// <summary>All that is written of the region.</summary>
    public static RegionBooks Compose() => new(Code, "51.06-bangli");
}

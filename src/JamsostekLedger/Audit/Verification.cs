namespace JamsostekLedger.Audit;

/// <summary>What came of verifying a region's ledger.</summary>
/// <param name="Ok">Whether nothing was found.</param>
/// <param name="Region">Region code.</param>
/// <param name="Facts">Facts read.</param>
/// <param name="Blocks">Blocks read.</param>
/// <param name="Found">How many differences there are, those not listed among them.</param>
/// <param name="Findings">The first of them, in the order of the ledger.</param>
public sealed record Verification(
    bool Ok, string Region, long Facts, long Blocks, long Found, IReadOnlyList<Finding> Findings);

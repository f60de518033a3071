using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Proof;

/// <summary>What came of folding a region from its first fact and holding what is kept against it.</summary>
/// <param name="Ok">Whether nothing differs.</param>
/// <param name="Region">Region code.</param>
/// <param name="Facts">How many facts were folded.</param>
/// <param name="Lines">How many journal lines they post.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Found">How many differences there are.</param>
/// <param name="Differences">The first of them.</param>
public sealed record ReplayReport(
    bool Ok, string Region, long Facts, long Lines, double Seconds, long Found,
    IReadOnlyList<ReplayDifference> Differences);

namespace JamsostekLedger.ClaimChecks;

/// <summary>Counts and adds up what the checks find, book by book.</summary>
public sealed class ClaimCheckTally
{
    private readonly Dictionary<ClaimCheck, ClaimCheckResult> _results = Enum.GetValues<ClaimCheck>()
        .ToDictionary(check => check, check => ClaimCheckResult.Of(check, []));

    private readonly SortedDictionary<CoverLookedAt, ClaimsLookedAt> _looked = [];

    /// <summary>One finding more.</summary>
    public void Add(ClaimFinding finding) => _results[finding.Check] = _results[finding.Check].With(finding);

    /// <summary>More claims that were, or could not be, held against cover.</summary>
    public void Add(IEnumerable<ClaimsLookedAt> looked)
    {
        foreach (var more in looked)
            _looked[more.How] = _looked.TryGetValue(more.How, out var before)
                ? new(more.How, before.Claims + more.Claims, before.Amount + more.Amount)
                : more;
    }

    /// <summary>The report.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="on">The day looked at.</param>
    /// <param name="recordedAsOf">The ledger as it was recorded then.</param>
    /// <param name="list">The findings of a check, in their order.</param>
    public ClaimCheckReport Report(
        string region, LocalDate on, Instant recordedAsOf, Func<ClaimCheck, IEnumerable<ClaimFinding>> list) => new(
        region, on, recordedAsOf, [.. _results.Values.Select(result => result with { Findings = list(result.Check) })],
        [.. _looked.Values]);
}

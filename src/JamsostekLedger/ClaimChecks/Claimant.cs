using JamsostekLedger.Cover;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>A worker whom a claim names or whom a roster says has died, as known on a day.</summary>
public sealed class Claimant
{
    private readonly IReadOnlyList<LedgerEvent> _facts;
    private readonly LocalDate _on;
    private CoverTimeline? _timeline;

    /// <summary>The worker that facts make.</summary>
    /// <param name="facts">Facts of the worker's stream, in order.</param>
    /// <param name="on">The day looked at: facts of a later value date are not known.</param>
    public Claimant(IReadOnlyList<LedgerEvent> facts, LocalDate on)
    {
        _facts = [.. StandingFacts.Of(facts)];
        (Now, _on) = (Known(on), on);
    }

    /// <summary>The worker's place in each programme.</summary>
    public Worker Now { get; }

    /// <summary>Cover over all programmes.</summary>
    public CoverTimeline Timeline => _timeline ??= Now.TimelineOn(_on);

    /// <summary>Whether a roster ever enrolled the worker.</summary>
    public bool WasEnrolled => Now.Programmes.Values.Any(member => !member.Terms.IsEmpty);

    /// <summary>The first day of a death by the roster, or null.</summary>
    public LocalDate? Died => Now.Programmes.Values.SelectMany(member => member.Terms)
        .Where(term => term.Reason == EndReason.Died).Min(term => term.EndedOn);

    /// <summary>How the worker stood on a day; null outside of what is known.</summary>
    public CoverStatus? StatusOn(LocalDate day) => Timeline.On(day)?.Status;

    /// <summary>How the worker stood on a day as far as was known on another.</summary>
    public CoverStatus? StatusOn(LocalDate day, LocalDate knownOn) =>
        Known(knownOn).TimelineOn(knownOn).On(day)?.Status;

    /// <summary>
    /// The fund that paid the worker's cover in a month: of the programme, or else of whichever paid first; null where
    /// none did.
    /// </summary>
    public string? FundOf(YearMonth month, string? programme) => Now.Programmes
        .OrderBy(pair => pair.Key != programme)
        .Select(pair => pair.Value.Paid.Where(paid => paid.Covers(month)).MinBy(paid => paid.PaidOn))
        .FirstOrDefault(paid => paid is not null)?.Fund;

    private Worker Known(LocalDate on) => _facts.Select(fact => fact.Until(on)).OfType<LedgerEvent>()
        .Aggregate(Worker.Empty, (worker, fact) => worker.Evolve(fact));
}

using JamsostekLedger.Cover;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Persons;

namespace JamsostekLedger.Store.Reading;

/// <summary>All that the ledger knows of one worker.</summary>
/// <param name="Worker">The worker's number.</param>
/// <param name="State">The worker's place in each programme.</param>
/// <param name="Facts">The facts of the worker's stream that are known, in the order of recording.</param>
/// <param name="Later">How many facts are recorded and lie after the day looked at.</param>
/// <param name="Timeline">Cover over all programmes.</param>
/// <param name="Claims">Facts of claims that name the worker, in the order of recording.</param>
/// <param name="Into">The record into which this one was merged; null where the worker goes by this one.</param>
/// <param name="Merged">Records that were merged into this one.</param>
public sealed record WorkerFile(
    PersonId Worker,
    Worker State,
    IReadOnlyList<Recorded> Facts,
    int Later,
    CoverTimeline Timeline,
    IReadOnlyList<Recorded> Claims,
    PersonId? Into,
    IReadOnlyList<PersonId> Merged);

/// <summary>Reads one worker, as of a day and as recorded at an instant.</summary>
public static class WorkerQuery
{
    /// <summary>The worker; null where the ledger has no facts of one with this number.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="worker">The worker's number.</param>
    /// <param name="on">Last value date of facts that are known, or null for all.</param>
    /// <param name="day">The day on which the worker is covered or not.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<WorkerFile?> RunAsync(
        Moment moment, PersonId worker, LocalDate? on, LocalDate day, CancellationToken cancellation = default)
    {
        var all = await FactQueries.StandingAsync(moment, Worker.StreamOf(worker), cancellation);
        if (all.Count == 0)
            return null;

        var facts = all.Select(recorded => recorded.Until(on)).OfType<Recorded>().ToList();
        var state = facts.Aggregate(Worker.Empty, (state, recorded) => state.Evolve(recorded.Fact));
        var claims = RevisedDocuments.Standing(
            await FactQueries.OfClaimantAsync(moment, worker, cancellation).ToListAsync(cancellation));
        var merged = await ViewQueries.ListAsync<MergedPerson>(moment, cancellation);
        return new(
            worker, state, facts, all.Count - facts.Count, state.TimelineOn(day),
            [.. claims.Where(recorded => !(recorded.Fact.ValueDate > on))],
            merged.FirstOrDefault(one => one.Person == worker)?.Into,
            [.. merged.Where(one => one.Into == worker).Select(one => one.Person)]);
    }
}

using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>Reads one claim, as of a day and as recorded at an instant.</summary>
public static class ClaimQuery
{
    /// <summary>The claim; null where the ledger has no facts of one with this number.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="claim">Claim number.</param>
    /// <param name="on">Last value date of facts that are known, or null for all.</param>
    /// <param name="day">The day to which the clocks run.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<ClaimFile?> RunAsync(
        Moment moment, string claim, LocalDate? on, LocalDate day, CancellationToken cancellation = default)
    {
        var all = await ListAsync(moment, Claim.StreamOf(claim), cancellation);
        if (all.Count == 0)
            return null;

        var facts = all.Where(recorded => !(recorded.Fact.ValueDate > on)).ToList();
        var state = facts.Aggregate(Claim.Empty, (state, recorded) => state.Evolve(recorded.Fact));
        var later = all.Count - facts.Count;
        if (state.Case.Notice is not { } notice)
            return new(claim, state, facts, later, null, null, [], []);

        var cover = await CoverAsync(moment, notice, on, day, cancellation);
        var others = await OthersAsync(moment, notice, on, cancellation);
        var expected = ExpectedBenefit.Of(state.Case, state.Children.Values, cover,
            others.Any(other => other.Notice!.EventDate == notice.EventDate && other.PaysFuneral));
        return new(
            claim, state, facts, later, cover, expected,
            new ClaimClocks(moment.Region.Zone, day, Deadlines.Shipped).Of(state.Case, expected.Total), others);
    }

    // The kept view says which cases there are; as of an earlier day or instant each is made again from its facts.
    private static async Task<IReadOnlyList<ClaimCase>> OthersAsync(
        Moment moment, ClaimNotice notice, LocalDate? on, CancellationToken cancellation)
    {
        if (notice.Worker is not { } worker)
            return [];
        var kept = await ClaimCaseQueries.FindAsync(
            moment.Connection, moment.Region.Code, [], [worker], cancellation);
        var others = new List<ClaimCase>();
        foreach (var other in kept.Where(other => other.Notice!.Claim != notice.Claim))
        {
            var stream = Claim.StreamOf(other.Notice!.Claim);
            var facts = moment.AsOf.IsLatest && on is null
                ? null
                : await ListAsync(moment, stream, cancellation);
            others.Add(facts is null ? other : facts.Where(recorded => !(recorded.Fact.ValueDate > on))
                .Aggregate(ClaimCase.Empty, (state, recorded) =>
                    ClaimCase.KeyOf(recorded.Fact) is null ? state : state.Evolve(recorded.Fact)));
        }

        return
        [
            .. others.Where(other => other.Notice?.Worker == worker)
                .OrderBy(other => other.Notice!.EventDate).ThenBy(other => other.Notice!.Claim, StringComparer.Ordinal),
        ];
    }

    private static async Task<CoverSeen?> CoverAsync(
        Moment moment, ClaimNotice notice, LocalDate? on, LocalDate day, CancellationToken cancellation)
    {
        if (notice.Worker is not { } worker)
            return null;
        var facts = await ListAsync(moment, Worker.StreamOf(worker), cancellation);
        var state = facts.Select(recorded => recorded.Fact.Until(on)).OfType<LedgerEvent>()
            .Aggregate(Worker.Empty, (state, fact) => state.Evolve(fact));
        return CoverSeen.Of(state.TimelineOn(day), notice.EventDate);
    }

    private static Task<List<Recorded>> ListAsync(Moment moment, string stream, CancellationToken cancellation) =>
        FactQueries.StandingAsync(moment, stream, cancellation);
}

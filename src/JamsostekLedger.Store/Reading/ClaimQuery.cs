using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Store.Reading;

/// <summary>Reads one claim, as of a day and as recorded at an instant.</summary>
public static class ClaimQuery
{
    /// <summary>The claim; null where the ledger has no facts of one with this number.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="region">The region.</param>
    /// <param name="claim">Claim number.</param>
    /// <param name="on">Last value date of facts that are known, or null for all.</param>
    /// <param name="day">The day to which the clocks run.</param>
    /// <param name="asOf">As recorded at an instant.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<ClaimFile?> RunAsync(
        LedgerDatabase database, Region region, string claim, LocalDate? on, LocalDate day, AsOf asOf,
        CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        var all = await ListAsync(connection, region.Code, Claim.StreamOf(claim), asOf, cancellation);
        if (all.Count == 0)
            return null;

        var facts = all.Where(recorded => !(recorded.Fact.ValueDate > on)).ToList();
        var state = facts.Aggregate(Claim.Empty, (state, recorded) => state.Evolve(recorded.Fact));
        var later = all.Count - facts.Count;
        if (state.Case.Notice is not { } notice)
            return new(claim, state, facts, later, null, null, [], []);

        var cover = await CoverAsync(connection, region.Code, notice, on, day, asOf, cancellation);
        var others = notice.Worker is { } worker
            ? await ClaimCaseQueries.FindAsync(connection, region.Code, [], [worker], cancellation)
            : [];
        var apart = others.Where(other => other.Notice!.Claim != claim).ToList();
        var expected = ExpectedBenefit.Of(state.Case, state.Children.Values, cover,
            apart.Any(other => other.Notice!.EventDate == notice.EventDate && other.PaysFuneral));
        return new(
            claim, state, facts, later, cover, expected,
            new ClaimClocks(region.Zone, day, Deadlines.Shipped).Of(state.Case, expected.Total), apart);
    }

    private static async Task<CoverSeen?> CoverAsync(
        NpgsqlConnection connection, string region, ClaimNotice notice, LocalDate? on, LocalDate day, AsOf asOf,
        CancellationToken cancellation)
    {
        if (notice.Worker is not { } worker)
            return null;
        var facts = await ListAsync(connection, region, Worker.StreamOf(worker), asOf, cancellation);
        var state = facts.Where(recorded => !(recorded.Fact.ValueDate > on))
            .Aggregate(Worker.Empty, (state, recorded) => state.Evolve(recorded.Fact));
        return CoverSeen.Of(state.TimelineOn(day), notice.EventDate);
    }

    private static async Task<List<Recorded>> ListAsync(
        NpgsqlConnection connection, string region, string stream, AsOf asOf, CancellationToken cancellation)
    {
        var facts = new List<Recorded>();
        await foreach (var fact in FactQueries.OfStreamAsync(connection, region, stream, asOf.Seq, cancellation))
            facts.Add(fact);
        return facts;
    }
}

using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Reads claims and the workers whom they name, as of a day and as recorded at an instant, in four questions however
/// many there are.
/// </summary>
public static class ClaimBookQuery
{
    private const string Claims = """
        select e.type, e.data from ledger.mt_events e
        join ledger.fact f on f.region = e.tenant_id and f.id = e.id
        where e.tenant_id = $1 and e.stream_id >= 'claim/' and e.stream_id < 'claim0' and f.seq <= $2
            and e.type in ('benefit_paid', 'benefit_reversed', 'claim_noticed', 'claim_corrected')
        order by f.seq
        """;

    private const string Dead = """
        select distinct e.stream_id from ledger.mt_events e
        join ledger.fact f on f.region = e.tenant_id and f.id = e.id
        where e.tenant_id = $1 and e.stream_id >= 'worker/' and e.stream_id < 'worker0' and f.seq <= $2
            and e.type = 'worker_ended' and e.data ->> 'reason' = 'died'
        """;

    private const string Workers = """
        select e.stream_id, e.type, e.data from ledger.mt_events e
        join ledger.fact f on f.region = e.tenant_id and f.id = e.id
        where e.tenant_id = $1 and e.stream_id = any($3) and f.seq <= $2
        order by f.seq
        """;

    private const string Programmes = $"""
        select programme, min(value_date) filter (where debit = 'roster:enrolled') as enrolled_from,
            bool_or(debit = 'cover:months') as is_paid
        from {JournalSource.Sql} j
        where programme is not null and unit in ('worker', 'worker-month') and value_date <= $5
        group by 1
        """;

    /// <summary>All that the checks look at.</summary>
    public static async Task<ClaimBook> RunAsync(
        LedgerDatabase database, string region, LocalDate on, AsOf asOf, CancellationToken cancellation = default)
    {
        var facts = await Query(database, Claims, region, asOf).ListAsync(FactReader.Fact, cancellation);
        var (claims, noticed) = (PaidClaim.Of(facts, on), ClaimBook.Notices(facts, on));
        var named = claims.Where(claim => claim.IsJkkOrJkm).Select(claim => claim.Worker)
            .Concat(noticed.Select(notice => notice.Worker)).OfType<PersonId>().Select(Worker.StreamOf);
        var dead = await Query(database, Dead, region, asOf).ListAsync(
            row => row.Text("stream_id"), cancellation);
        var workers = await WorkersAsync(database, region, named.Union(dead), on, asOf, cancellation);
        var (rosters, paid) = await ProgrammesAsync(database, region, on, asOf, cancellation);
        return new(on, claims, workers, rosters, paid) { Noticed = noticed };
    }

    /// <summary>Those of some streams of workers that hold anything, by the worker's number.</summary>
    internal static async Task<IReadOnlyDictionary<PersonId, Claimant>> WorkersAsync(
        LedgerDatabase database, string region, IEnumerable<string> streams, LocalDate on, AsOf asOf,
        CancellationToken cancellation)
    {
        var facts = new Dictionary<string, List<LedgerEvent>>();
        var named = Query(database, Workers, region, asOf).With(Sql.Texts(streams));
        await foreach (var row in named.RowsAsync(cancellation))
        {
            var stream = row.Text("stream_id");
            if (!facts.TryGetValue(stream, out var known))
                facts[stream] = known = [];
            known.Add(FactReader.Fact(row));
        }

        return facts.ToDictionary(
            pair => new PersonId(Guid.ParseExact(pair.Key[(pair.Key.IndexOf('/') + 1)..], "N")),
            pair => new Claimant(pair.Value, on));
    }

    private static async Task<(Dictionary<string, LocalDate> Rosters, HashSet<string> Paid)> ProgrammesAsync(
        LedgerDatabase database, string region, LocalDate on, AsOf asOf, CancellationToken cancellation)
    {
        var (rosters, paid) = (new Dictionary<string, LocalDate>(), new HashSet<string>());
        var programmes = JournalSource.Query(database, Programmes, region, asOf, Sql.Day(on));
        await foreach (var row in programmes.RowsAsync(cancellation))
        {
            if (row.OrNull<LocalDate>("enrolled_from") is { } from)
                rosters[row.Text("programme")] = from;
            if (row.Flag("is_paid"))
                paid.Add(row.Text("programme"));
        }

        return (rosters, paid);
    }

    private static NpgsqlCommand Query(LedgerDatabase database, string sql, string region, AsOf asOf) =>
        database.Source.Query(sql, Sql.Text(region), Sql.Number(asOf.Seq));
}

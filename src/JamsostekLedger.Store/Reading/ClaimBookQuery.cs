using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using NodaTime;
using Npgsql;

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
        select programme, min(value_date) filter (where debit = 'roster:enrolled'), bool_or(debit = 'cover:months')
        from {JournalSource.Sql} j
        where programme is not null and unit in ('worker', 'worker-month') and value_date <= $5
        group by 1
        """;

    /// <summary>All that the checks look at.</summary>
    public static async Task<ClaimBook> RunAsync(
        LedgerDatabase database, string region, LocalDate on, AsOf asOf, CancellationToken cancellation = default)
    {
        var facts = await ClaimFactsAsync(database, region, asOf, cancellation);
        var (claims, noticed) = (PaidClaim.Of(facts, on), ClaimBook.Notices(facts, on));
        var named = claims.Where(claim => claim.IsJkkOrJkm).Select(claim => claim.Worker)
            .Concat(noticed.Select(notice => notice.Worker)).OfType<PersonId>().Select(Worker.StreamOf);
        var dead = await DeadAsync(database, region, asOf, cancellation);
        var workers = await WorkersAsync(database, region, named.Union(dead), on, asOf, cancellation);
        var (rosters, paid) = await ProgrammesAsync(database, region, on, asOf, cancellation);
        return new(on, claims, workers, rosters, paid) { Noticed = noticed };
    }

    /// <summary>Those of some streams of workers that hold anything, by the worker's number.</summary>
    internal static async Task<IReadOnlyDictionary<PersonId, Claimant>> WorkersAsync(
        LedgerDatabase database, string region, IEnumerable<string> streams, LocalDate on, AsOf asOf,
        CancellationToken cancellation)
    {
        await using var command = Command(database, Workers, region, asOf);
        command.Parameters.Add(Sql.Texts(streams));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var facts = new Dictionary<string, List<LedgerEvent>>();
        while (await reader.ReadAsync(cancellation))
        {
            var stream = reader.GetString(0);
            if (!facts.TryGetValue(stream, out var known))
                facts[stream] = known = [];
            known.Add(Fact(reader, 1));
        }

        return facts.ToDictionary(
            pair => new PersonId(Guid.ParseExact(pair.Key[(pair.Key.IndexOf('/') + 1)..], "N")),
            pair => new Claimant(pair.Value, on));
    }

    private static async Task<List<LedgerEvent>> ClaimFactsAsync(
        LedgerDatabase database, string region, AsOf asOf, CancellationToken cancellation)
    {
        await using var command = Command(database, Claims, region, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var facts = new List<LedgerEvent>();
        while (await reader.ReadAsync(cancellation))
            facts.Add(Fact(reader, 0));
        return facts;
    }

    private static async Task<List<string>> DeadAsync(
        LedgerDatabase database, string region, AsOf asOf, CancellationToken cancellation)
    {
        await using var command = Command(database, Dead, region, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var streams = new List<string>();
        while (await reader.ReadAsync(cancellation))
            streams.Add(reader.GetString(0));
        return streams;
    }

    private static async Task<(Dictionary<string, LocalDate> Rosters, HashSet<string> Paid)> ProgrammesAsync(
        LedgerDatabase database, string region, LocalDate on, AsOf asOf, CancellationToken cancellation)
    {
        await using var command = JournalSource.Command(database, Programmes, region, asOf);
        command.Parameters.Add(Sql.Day(on));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (rosters, paid) = (new Dictionary<string, LocalDate>(), new HashSet<string>());
        while (await reader.ReadAsync(cancellation))
        {
            if (!reader.IsDBNull(1))
                rosters[reader.GetString(0)] = reader.GetFieldValue<LocalDate>(1);
            if (reader.GetBoolean(2))
                paid.Add(reader.GetString(0));
        }

        return (rosters, paid);
    }

    private static NpgsqlCommand Command(LedgerDatabase database, string sql, string region, AsOf asOf)
    {
        var command = database.Source.CreateCommand(sql);
        command.Parameters.Add(Sql.Text(region));
        command.Parameters.Add(Sql.Number(asOf.Seq));
        return command;
    }

    private static LedgerEvent Fact(NpgsqlDataReader reader, int at) =>
        FactTypes.Named(reader.GetString(at)).Read(reader.GetFieldValue<byte[]>(at + 1));
}

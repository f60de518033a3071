using System.Runtime.CompilerServices;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Reads facts back: a stream, a region from a number on, the streams of one kind; in a moment, or on the connection of
/// whoever records.
/// </summary>
public static class FactQueries
{
    // What belongs to a row is looked up for that row, whatever the statistics say of a table: a plan that reads a
    // whole table for a hundred rows, or for one stream, holds as long as nobody analyses it.
    private const string From = """
        from ledger.fact f
        cross join lateral (select * from ledger.mt_events w where w.seq_id = f.sequence offset 0) e
        """;

    private const string ClaimsOf = """
        select distinct stream_id, worker from ledger.mt_events
        cross join lateral (values
            (data -> 'payment' ->> 'worker'), (data -> 'notice' ->> 'worker'), (data ->> 'worker'),
            (data -> 'after' -> 'fact' -> 'payment' ->> 'worker'),
            (data -> 'after' -> 'fact' -> 'notice' ->> 'worker'), (data -> 'after' -> 'fact' ->> 'worker')) w(worker)
        where tenant_id = $1 and stream_id >= 'claim/' and stream_id < 'claim0' and worker = any($2)
        """;

    /// <summary>
    /// The events <c>e</c> of a stream, met in its index. A stream that was a good part of a young ledger would else be
    /// taken for as good a part of the old one, and be looked for in all of it.
    /// </summary>
    /// <param name="region">Parameter of the region.</param>
    /// <param name="stream">Parameter of the stream.</param>
    internal static string OfStream(string region, string stream) => $"""
        (select {region}::varchar as region, {stream}::varchar as stream offset 0) asked
        cross join lateral (
            select * from ledger.mt_events w
            where w.tenant_id = asked.region and w.stream_id = asked.stream offset 0) e
        """;

    /// <summary>The facts of one stream, in order.</summary>
    public static IAsyncEnumerable<Recorded> OfStreamAsync(
        Moment moment, string stream, CancellationToken cancellation = default) =>
        OfStreamAsync(moment.Connection, moment.Region.Code, stream, cancellation, moment.AsOf.Seq);

    /// <summary>The same on a connection.</summary>
    internal static IAsyncEnumerable<Recorded> OfStreamAsync(
        NpgsqlConnection connection, string region, string stream, CancellationToken cancellation,
        long toSeq = long.MaxValue) =>
        ReadAsync(connection, $"""
            select {FactReader.Columns} from {OfStream("$1", "$2")}
            cross join lateral (
                select w.seq from ledger.fact w where w.region = e.tenant_id and w.id = e.id offset 0) f
            where f.seq <= $3
            order by e.version
            """, [Sql.Text(region), Sql.Text(stream), Sql.Number(toSeq)], cancellation);

    /// <summary>The facts of several streams, each in its order.</summary>
    internal static IAsyncEnumerable<Recorded> OfStreamsAsync(
        Moment moment, IEnumerable<string> streams, CancellationToken cancellation = default) =>
        ReadAsync(moment.Connection, $"""
            select {FactReader.Columns} from unnest($2) with ordinality s(stream, place)
            cross join lateral (
                select * from ledger.mt_events w where w.tenant_id = $1 and w.stream_id = s.stream offset 0) e
            cross join lateral (
                select w.seq from ledger.fact w where w.region = e.tenant_id and w.id = e.id offset 0) f
            where f.seq <= $3
            order by s.place, e.version
            """, [Sql.Text(moment.Region.Code), Sql.Texts(streams), Sql.Number(moment.AsOf.Seq)], cancellation);

    /// <summary>The facts of one stream as they stand, revised documents in the place of what they said.</summary>
    public static async Task<List<Recorded>> StandingAsync(
        Moment moment, string stream, CancellationToken cancellation = default) =>
        RevisedDocuments.Standing(await OfStreamAsync(moment, stream, cancellation).ToListAsync(cancellation));

    /// <summary>The facts of a region from one number to another, both included, in order.</summary>
    public static IAsyncEnumerable<Recorded> OfRegionAsync(
        Moment moment, long fromSeq, long toSeq, CancellationToken cancellation = default) => OfRegionAsync(
        moment.Connection, moment.Region.Code, fromSeq, long.Min(toSeq, moment.AsOf.Seq), cancellation);

    /// <summary>The same on a connection.</summary>
    internal static IAsyncEnumerable<Recorded> OfRegionAsync(
        NpgsqlConnection connection, string region, long fromSeq = 1, long toSeq = long.MaxValue,
        CancellationToken cancellation = default) =>
        ReadAsync(connection, $"""
            select {FactReader.Columns} {From}
            where f.region = $1 and f.seq between $2 and $3
            order by f.seq limit $4
            """,
            [
                Sql.Text(region), Sql.Number(fromSeq), Sql.Number(toSeq),
                // Numbers have no gap: so few there are.
                Sql.Number(toSeq == long.MaxValue ? toSeq : long.Max(0, toSeq - fromSeq + 1)),
            ], cancellation);

    /// <summary>The first facts of some types from one number to another, both included, in order.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="region">Region code.</param>
    /// <param name="types">Stored names of the types; none is all of them.</param>
    /// <param name="fromSeq">The first number.</param>
    /// <param name="toSeq">The last number.</param>
    /// <param name="most">The most facts.</param>
    /// <param name="cancellation">Stops the read.</param>
    internal static IAsyncEnumerable<Recorded> OfTypesAsync(
        NpgsqlConnection connection, string region, IReadOnlyCollection<string> types, long fromSeq, long toSeq,
        int most, CancellationToken cancellation = default) =>
        ReadAsync(connection, $"""
            select {FactReader.Columns} {From}
            where f.region = $1 and f.seq between $2 and $3 and (cardinality($4) = 0 or e.type = any($4))
            order by f.seq limit $5
            """, [Sql.Text(region), Sql.Number(fromSeq), Sql.Number(toSeq), Sql.Texts(types), Sql.Number(most)],
            cancellation);

    /// <summary>The facts of all streams of one kind as they stand, in the order of recording.</summary>
    internal static async IAsyncEnumerable<Recorded> OfPrefixAsync(
        Moment moment, string prefix, [EnumeratorCancellation] CancellationToken cancellation)
    {
        const string of = "e.stream_id >= $3 and e.stream_id < $4";
        var revised = await RevisedAsync(moment, prefix, cancellation);
        await foreach (var recorded in ReadAsync(
            moment.Connection, Standing(of), Of(moment, prefix), cancellation))
            if (revised.Standing(recorded) is { } standing)
                yield return standing;
    }

    /// <summary>
    /// The facts of all claims that ever became cases as they stand, in the order of recording. Claims of which only
    /// payments are known, by far the most, are not read.
    /// </summary>
    internal static async IAsyncEnumerable<Recorded> OfCasesAsync(
        Moment moment, [EnumeratorCancellation] CancellationToken cancellation)
    {
        const string of = """
            e.stream_id in (select 'claim/' || key from ledger.view where region = $1 and name = 'claim_case')
            """;
        var revised = await RevisedAsync(moment, "claim", cancellation);
        await foreach (var recorded in ReadAsync(
            moment.Connection, Standing(of), [.. Of(moment, "claim").Take(2)], cancellation))
            if (revised.Standing(recorded) is { } standing)
                yield return standing;
    }

    private static async Task<RevisedDocuments> RevisedAsync(
        Moment moment, string prefix, CancellationToken cancellation)
    {
        var revised = new RevisedDocuments();
        await foreach (var recorded in ReadAsync(
            moment.Connection, Standing("e.stream_id >= $3 and e.stream_id < $4 and e.type = 'document_revised'"),
            Of(moment, prefix), cancellation))
            revised.Add(recorded);
        return revised;
    }

    /// <summary>The facts of all streams of a kind as they were recorded, stream by stream.</summary>
    internal static IAsyncEnumerable<Recorded> OfKindAsync(
        NpgsqlConnection connection, string region, string prefix, CancellationToken cancellation) =>
        ReadAsync(connection, $"""
            select {FactReader.Columns} from ledger.mt_events e
            join ledger.fact f on f.region = e.tenant_id and f.id = e.id
            where e.tenant_id = $1 and e.stream_id >= $2 and e.stream_id < $3
            order by e.stream_id, e.version
            """, [Sql.Text(region), Sql.Text($"{prefix}/"), Sql.Text($"{prefix}0")], cancellation);

    private static string Standing(string where) => $"""
        select {FactReader.Columns} from ledger.mt_events e
        join ledger.fact f on f.region = e.tenant_id and f.id = e.id
        where e.tenant_id = $1 and f.seq <= $2 and {where}
        order by f.seq
        """;

    private static NpgsqlParameter[] Of(Moment moment, string prefix) =>
    [
        Sql.Text(moment.Region.Code), Sql.Number(moment.AsOf.Seq), Sql.Text($"{prefix}/"), Sql.Text($"{prefix}0"),
    ];

    /// <summary>The region's numbers of facts by their ids; one that is not recorded by then is left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, long>> NumbersAsync(
        Moment moment, IEnumerable<Guid> ids, CancellationToken cancellation = default) => (await moment.Query(
        "select id, seq from ledger.fact where region = $1 and id = any($2) and seq <= $3",
        Sql.Ids(ids), Sql.Number(moment.AsOf.Seq)).ListAsync(
        row => (Id: row.Id("id"), Seq: row.Number("seq")), cancellation)).ToDictionary(
        fact => fact.Id, fact => fact.Seq);

    /// <summary>The same with when each was recorded.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (long Seq, Instant RecordedAt)>> PlacesAsync(
        Moment moment, IEnumerable<Guid> ids, CancellationToken cancellation = default) => (await moment.Query(
        """
        select f.id, f.seq, e.timestamp from ledger.fact f
        cross join lateral (select timestamp from ledger.mt_events w where w.seq_id = f.sequence offset 0) e
        where f.region = $1 and f.id = any($2) and f.seq <= $3
        """,
        Sql.Ids(ids), Sql.Number(moment.AsOf.Seq)).ListAsync(
        row => (Id: row.Id("id"), Seq: row.Number("seq"), At: row.Time("timestamp")), cancellation)).ToDictionary(
        fact => fact.Id, fact => (fact.Seq, fact.At));

    /// <summary>
    /// The facts of claims that a payment, a notice or a correction says are about a worker, in order. Reads through
    /// the claims of the region: the tables of facts have Marten's indexes and no others.
    /// </summary>
    internal static IAsyncEnumerable<Recorded> OfClaimantAsync(
        Moment moment, PersonId worker, CancellationToken cancellation) =>
        ReadAsync(moment.Connection, $"""
            select {FactReader.Columns} from (
                {ClaimsOf} offset 0) c
            cross join lateral (
                select * from ledger.mt_events w
                where w.tenant_id = $1 and w.stream_id = c.stream_id offset 0) e
            cross join lateral (
                select w.seq from ledger.fact w where w.region = e.tenant_id and w.id = e.id offset 0) f
            where f.seq <= $3
            order by f.seq
            """, [Sql.Text(moment.Region.Code), Sql.Texts([$"{worker.Value}"]), Sql.Number(moment.AsOf.Seq)],
            cancellation);

    /// <summary>The streams of the claims that ever were said to be about some workers.</summary>
    internal static async Task<ILookup<PersonId, string>> ClaimsOfAsync(
        NpgsqlConnection connection, string region, IEnumerable<PersonId> workers, CancellationToken cancellation) =>
        (await connection.Query(ClaimsOf, Sql.Text(region), Sql.Texts(workers.Select(worker => $"{worker.Value}")))
            .ListAsync(row => (Worker: row.Text("worker"), Stream: row.Text("stream_id")), cancellation))
        .ToLookup(one => new PersonId(Guid.Parse(one.Worker)), one => one.Stream);

    private static async IAsyncEnumerable<Recorded> ReadAsync(
        NpgsqlConnection connection, string sql, NpgsqlParameter[] parameters,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in connection.Query(sql, parameters).RowsAsync(cancellation))
            yield return FactReader.Recorded(row);
    }
}

using System.Runtime.CompilerServices;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Reading;

/// <summary>Reads facts back: a stream, a region from a number on, the streams of one kind.</summary>
public static class FactQueries
{
    private const string From = "from ledger.fact f join ledger.mt_events e on e.seq_id = f.sequence";

    /// <summary>The facts of one stream up to a number, in order.</summary>
    public static IAsyncEnumerable<Recorded> OfStreamAsync(
        NpgsqlConnection connection, string region, string stream, long toSeq = long.MaxValue,
        CancellationToken cancellation = default) =>
        ReadAsync(connection, $"""
            select {FactReader.Columns} from ledger.mt_events e
            join ledger.fact f on f.region = e.tenant_id and f.id = e.id
            where e.tenant_id = $1 and e.stream_id = $2 and f.seq <= $3
            order by e.version
            """, [Sql.Text(region), Sql.Text(stream), Sql.Number(toSeq)], cancellation);

    /// <summary>The facts of a region from one number to another, both included, in order.</summary>
    public static IAsyncEnumerable<Recorded> OfRegionAsync(
        NpgsqlConnection connection, string region, long fromSeq = 1, long toSeq = long.MaxValue,
        CancellationToken cancellation = default) =>
        ReadAsync(connection, $"""
            select {FactReader.Columns} {From}
            where f.region = $1 and f.seq between $2 and $3
            order by f.seq
            """, [Sql.Text(region), Sql.Number(fromSeq), Sql.Number(toSeq)], cancellation);

    /// <summary>The first facts of some types from one number to another, both included, in order.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="region">Region code.</param>
    /// <param name="types">Stored names of the types; none is all of them.</param>
    /// <param name="fromSeq">The first number.</param>
    /// <param name="toSeq">The last number.</param>
    /// <param name="most">The most facts.</param>
    /// <param name="cancellation">Stops the read.</param>
    public static IAsyncEnumerable<Recorded> OfTypesAsync(
        NpgsqlConnection connection, string region, IReadOnlyCollection<string> types, long fromSeq, long toSeq,
        int most, CancellationToken cancellation = default) =>
        ReadAsync(connection, $"""
            select {FactReader.Columns} {From}
            where f.region = $1 and f.seq between $2 and $3 and (cardinality($4) = 0 or e.type = any($4))
            order by f.seq limit $5
            """, [Sql.Text(region), Sql.Number(fromSeq), Sql.Number(toSeq), Sql.Texts(types), Sql.Number(most)],
            cancellation);

    /// <summary>The facts of all streams of one kind up to a number, in order.</summary>
    public static IAsyncEnumerable<Recorded> OfPrefixAsync(
        NpgsqlConnection connection, string region, string prefix, long toSeq,
        CancellationToken cancellation = default) =>
        ReadAsync(connection, $"""
            select {FactReader.Columns} from ledger.mt_events e
            join ledger.fact f on f.region = e.tenant_id and f.id = e.id
            where e.tenant_id = $1 and e.stream_id >= $2 and e.stream_id < $3 and f.seq <= $4
            order by f.seq
            """, [Sql.Text(region), Sql.Text($"{prefix}/"), Sql.Text($"{prefix}0"), Sql.Number(toSeq)], cancellation);

    /// <summary>
    /// The facts of all claims that ever became cases, up to a number, in order. Claims of which only payments are
    /// known, by far the most, are not read.
    /// </summary>
    public static IAsyncEnumerable<Recorded> OfCasesAsync(
        NpgsqlConnection connection, string region, long toSeq, CancellationToken cancellation = default) =>
        ReadAsync(connection, $"""
            select {FactReader.Columns} from ledger.mt_events e
            join ledger.fact f on f.region = e.tenant_id and f.id = e.id
            where e.tenant_id = $1 and f.seq <= $2 and e.stream_id in (
                select 'claim/' || key from ledger.view where region = $1 and name = 'claim_case')
            order by f.seq
            """, [Sql.Text(region), Sql.Number(toSeq)], cancellation);

    /// <summary>The region's numbers of facts by their ids; one that is not recorded by then is left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, long>> NumbersAsync(
        NpgsqlConnection connection, string region, IEnumerable<Guid> ids, long toSeq,
        CancellationToken cancellation = default) => (await connection.Query(
        "select id, seq from ledger.fact where region = $1 and id = any($2) and seq <= $3",
        Sql.Text(region), Sql.Ids(ids), Sql.Number(toSeq)).ListAsync(
        row => (Id: row.Id("id"), Seq: row.Number("seq")), cancellation)).ToDictionary(
        fact => fact.Id, fact => fact.Seq);

    /// <summary>
    /// The facts of claims that a payment, a notice or a correction says are about a worker, up to a number, in order.
    /// Reads through the claims of the region: the tables of facts have Marten's indexes and no others.
    /// </summary>
    public static IAsyncEnumerable<Recorded> OfClaimantAsync(
        NpgsqlConnection connection, string region, PersonId worker, long toSeq,
        CancellationToken cancellation = default) =>
        ReadAsync(connection, $"""
            select {FactReader.Columns} from ledger.mt_events e
            join ledger.fact f on f.region = e.tenant_id and f.id = e.id
            where e.tenant_id = $1 and f.seq <= $3 and e.stream_id in (
                select stream_id from ledger.mt_events
                where tenant_id = $1 and stream_id >= 'claim/' and stream_id < 'claim0' and $2 in (
                    data -> 'payment' ->> 'worker', data -> 'notice' ->> 'worker', data ->> 'worker'))
            order by f.seq
            """, [Sql.Text(region), Sql.Text($"{worker.Value}"), Sql.Number(toSeq)], cancellation);

    private static async IAsyncEnumerable<Recorded> ReadAsync(
        NpgsqlConnection connection, string sql, NpgsqlParameter[] parameters,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in connection.Query(sql, parameters).RowsAsync(cancellation))
            yield return FactReader.Recorded(row);
    }
}

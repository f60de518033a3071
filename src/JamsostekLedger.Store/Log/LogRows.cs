using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Log;

/// <summary>Writes facts into Marten's tables and into the region's own count.</summary>
internal static class LogRows
{
    private const string EventColumns =
        "seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, headers";

    // Another writer's version leaves the row as it is; the unique index on versions then refuses the fact.
    private const string UpsertStream = """
        insert into ledger.mt_streams (tenant_id, id, version, timestamp, created) values ($1, $2, $3, $4, $4)
        on conflict (tenant_id, id) do update set version = excluded.version, timestamp = excluded.timestamp
        where mt_streams.version = $5
        """;

    private const string InsertEvent = $"""
        insert into ledger.mt_events ({EventColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    private const string InsertFact =
        "insert into ledger.fact (region, seq, sequence, id, leaf) values ($1, $2, $3, $4, $5)";

    public static NpgsqlBatchCommand Stream(
        string region, string stream, long expected, long version, Instant recordedAt) =>
        Sql.Command(UpsertStream,
            Sql.Text(region), Sql.Text(stream), Sql.Number(version),
            Sql.Parameter(Sql.Time(recordedAt), NpgsqlDbType.TimestampTz), Sql.Number(expected));

    public static IEnumerable<NpgsqlBatchCommand> Fact(string region, PendingFact pending)
    {
        var row = pending.Row;
        yield return Sql.Command(InsertEvent,
            Sql.Number(row.Sequence),
            Sql.Parameter(row.Id, NpgsqlDbType.Uuid),
            Sql.Text(row.Stream),
            Sql.Number(row.Version),
            Sql.Parameter(row.Body, NpgsqlDbType.Jsonb),
            Sql.Text(row.Type),
            Sql.Parameter(Sql.Time(row.RecordedAt), NpgsqlDbType.TimestampTz),
            Sql.Text(region),
            Sql.Text(row.DotNetType),
            Sql.Parameter(row.Headers, NpgsqlDbType.Jsonb));
        yield return Number(region, pending);
    }

    /// <summary>The fact's place in the region's own count.</summary>
    public static NpgsqlBatchCommand Number(string region, PendingFact pending) => Sql.Command(InsertFact,
        Sql.Text(region), Sql.Number(pending.Seq), Sql.Number(pending.Sequence),
        Sql.Parameter(pending.Id, NpgsqlDbType.Uuid), Sql.Parameter(pending.Leaf, NpgsqlDbType.Bytea));

    public static async Task CopyNewStreamsAsync(
        NpgsqlConnection connection, string region, Instant recordedAt,
        IEnumerable<(string Stream, long Version)> streams, CancellationToken cancellation)
    {
        await using var copy = await CopyInto.BeginAsync(
            connection, "ledger.mt_streams", "tenant_id, id, version, timestamp, created", cancellation);
        foreach (var (stream, version) in streams)
            copy.Row().Text(region).Text(stream).Number(version).Time(recordedAt).Time(recordedAt);
        await copy.CompleteAsync();
    }

    public static async Task UpdateStreamsAsync(
        NpgsqlConnection connection, string region, Instant recordedAt,
        IReadOnlyList<(string Stream, long Before, long After)> streams, CancellationToken cancellation)
    {
        if (streams.Count == 0)
            return;

        await using var command = new NpgsqlCommand("""
            update ledger.mt_streams s set version = v.after, timestamp = $2
            from unnest($3, $4, $5) as v(id, before, after)
            where s.tenant_id = $1 and s.id = v.id and s.version = v.before
            """, connection)
        {
            Parameters =
            {
                Sql.Text(region),
                Sql.Parameter(Sql.Time(recordedAt), NpgsqlDbType.TimestampTz),
                Sql.Texts(streams.Select(stream => stream.Stream)),
                Sql.Numbers(streams.Select(stream => stream.Before)),
                Sql.Numbers(streams.Select(stream => stream.After)),
            },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task CopyEventsAsync(
        NpgsqlConnection connection, string region, IReadOnlyList<PendingFact> facts, CancellationToken cancellation)
    {
        await using var copy = await CopyInto.BeginAsync(connection, "ledger.mt_events", EventColumns, cancellation);
        foreach (var pending in facts)
        {
            var row = pending.Row;
            copy.Row().Number(row.Sequence).Id(row.Id).Text(row.Stream).Number(row.Version).Json(row.Body.Span)
                .Text(row.Type).Time(row.RecordedAt).Text(region).Text(row.DotNetType).Json(row.Headers.Span);
        }

        await copy.CompleteAsync();
    }

    public static async Task CopyFactsAsync(
        NpgsqlConnection connection, string region, IReadOnlyList<PendingFact> facts, CancellationToken cancellation)
    {
        await using var copy = await CopyInto.BeginAsync(
            connection, "ledger.fact", "region, seq, sequence, id, leaf", cancellation);
        foreach (var pending in facts)
            copy.Row().Text(region).Number(pending.Seq).Number(pending.Sequence).Id(pending.Id).Bytes(pending.Leaf);
        await copy.CompleteAsync();
    }
}

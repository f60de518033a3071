namespace JamsostekLedger.Store.Append;

/// <summary>Writes facts into Marten's tables and into the region's own count.</summary>
internal static class LogRows
{
    private const string EventColumns =
        "seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, headers";

    private const string InsertFact =
        "insert into ledger.fact (region, seq, sequence, id, leaf) values ($1, $2, $3, $4, $5)";

    /// <summary>The fact's place in the region's own count.</summary>
    public static NpgsqlBatchCommand Number(string region, PendingFact pending) => Sql.Command(InsertFact,
        Sql.Text(region), Sql.Number(pending.Seq), Sql.Number(pending.Sequence),
        Sql.Id(pending.Id), Sql.Bytes(pending.Leaf));

    public static async Task CopyNewStreamsAsync(
        NpgsqlConnection connection, string region,
        IEnumerable<(string Stream, long Version)> streams, CancellationToken cancellation)
    {
        await using var copy = await CopyInto.BeginAsync(
            connection, "ledger.mt_streams", "tenant_id, id, version", cancellation);
        foreach (var (stream, version) in streams)
            copy.Row().Text(region).Text(stream).Number(version);
        await copy.CompleteAsync();
    }

    public static async Task UpdateStreamsAsync(
        NpgsqlConnection connection, string region,
        IReadOnlyList<(string Stream, long Version)> streams, CancellationToken cancellation)
    {
        // Each is there and is met in its index: a join of the two lists would read the table from end to end.
        if (streams.Count > 0)
            await connection.Query("""
                insert into ledger.mt_streams as kept (tenant_id, id, version)
                select $1, w.id, w.version from unnest($2, $3) as w(id, version)
                on conflict (tenant_id, id) do update set version = excluded.version
                where kept.version < excluded.version
                """,
                Sql.Text(region), Sql.Texts(streams.Select(stream => stream.Stream)),
                Sql.Numbers(streams.Select(stream => stream.Version))).RunAsync(cancellation);
    }

    public static async Task CopyEventsAsync(
        NpgsqlConnection connection, string region, IReadOnlyList<PendingFact> facts, CancellationToken cancellation)
    {
        await LookUpStreamsAsync(connection, byOnePlan: true, cancellation);
        await using var copy = await CopyInto.BeginAsync(connection, "ledger.mt_events", EventColumns, cancellation);
        foreach (var pending in facts)
        {
            var row = pending.Row;
            copy.Row().Number(row.Sequence).Id(row.Id).Text(row.Stream).Number(row.Version).Json(row.Body.Span)
                .Text(row.Type).Time(row.RecordedAt).Text(region).Text(row.DotNetType).Json(row.Headers.Span);
        }

        await copy.CompleteAsync();
        await LookUpStreamsAsync(connection, byOnePlan: false, cancellation);
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

    // Of each event that is copied the server looks up its stream. Planned anew each time, as this ledger's statements
    // are, that takes longer than the look-up; the one plan is by the index, as all that an append looks up. Null is
    // what the connection began with.
    private static Task<int> LookUpStreamsAsync(
        NpgsqlConnection connection, bool byOnePlan, CancellationToken cancellation) => connection.Query("""
        select set_config('plan_cache_mode', case when $1 then 'force_generic_plan' end, true)
        """, Sql.Flag(byOnePlan)).RunAsync(cancellation);
}

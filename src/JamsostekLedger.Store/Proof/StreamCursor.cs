using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// A region's facts stream by stream, each stream's in the order of recording. The server sorts them, on disk where
/// they are many, so that whoever folds them holds one stream at a time. Facts of which no stream is known come last.
/// </summary>
internal sealed class StreamCursor(CopyCursor rows)
{
    public long Seq => rows.Int64(0);

    public Guid FactId => rows.Id(1);

    public Guid EventId => rows.Id(2);

    /// <summary>The stream; null where the log has no such event, or one that stands in none.</summary>
    public string? Stream => rows.OptionalText(3);

    /// <summary>Whether no column is empty that every fact has.</summary>
    public bool IsWhole => !rows.IsNull(3) && rows.Boolean(7);

    public string Type => rows.Text(4);

    public Instant RecordedAt => rows.Time(5);

    public ReadOnlyMemory<byte> Body => rows.Json(6);

    // As the log's own cursor, it looks each row up by its key, whatever the planner knows of the tables.
    public static string Query(string region) => $"""
        select f.seq, f.id, e.id, e.stream_id, e.type, e.timestamp, e.data,
            e.mt_dotnet_type is not null and e.headers is not null
        from ledger.fact f
        left join lateral (select * from ledger.mt_events where seq_id = f.sequence offset 0) e
            on e.tenant_id = f.region
        where f.region = {CopyCursor.Literal(region)}
        order by e.stream_id collate "C", f.seq
        """;

    public ValueTask<bool> NextAsync() => rows.NextAsync();
}

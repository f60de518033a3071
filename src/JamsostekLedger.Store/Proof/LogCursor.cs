using JamsostekLedger.Audit;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Proof;

/// <summary>A region's count beside the log's rows and their streams, whatever state they are in.</summary>
internal sealed class LogCursor(CopyCursor rows)
{
    public long Seq => rows.Int64(0);

    public Guid FactId => rows.Id(2);

    /// <summary>Whether the log has the event that the count names, under this region.</summary>
    public bool HasEvent => !rows.IsNull(3);

    public bool IsWhole => !rows.IsNull(5) && !rows.IsNull(8) && !rows.IsNull(12);

    public string? Stream => rows.OptionalText(5);

    public bool HasBinaryBody => rows.Boolean(14);

    public bool IsArchived => rows.Boolean(15);

    public bool StreamIsArchived => rows.Boolean(16);

    /// <summary>The leaf that was kept beside the fact; empty where none was.</summary>
    public ReadOnlyMemory<byte> Leaf => rows.Bytes(17);

    // Each row is looked up by its key: on tables that nobody has analysed yet the planner would go through the whole
    // region for every fact of it.
    public static string Query(string region, long fromSeq = 1, long toSeq = long.MaxValue) => $"""
        select f.seq, f.sequence, f.id, e.seq_id, e.id, e.stream_id, e.version, e.type, e.mt_dotnet_type, e.timestamp,
            e.correlation_id, e.causation_id, e.headers, e.data, e.bdata is not null, e.is_archived,
            s.is_archived, f.leaf
        from ledger.fact f
        left join lateral (select * from ledger.mt_events where seq_id = f.sequence offset 0) e
            on e.tenant_id = f.region
        left join lateral (
            select is_archived from ledger.mt_streams
            where tenant_id = e.tenant_id and id = e.stream_id offset 0) s on true
        where f.region = {CopyCursor.Literal(region)} and f.seq between {fromSeq} and {toSeq}
        order by f.seq
        """;

    public ValueTask<bool> NextAsync() => rows.NextAsync();

    /// <summary>The row as its leaf attests it.</summary>
    public LogRow Row() => new(
        rows.Int64(3), rows.Id(4), rows.Text(5), rows.Int64(6), rows.Text(7), rows.Text(8), rows.Time(9),
        rows.OptionalText(10), rows.OptionalText(11), rows.Json(12), rows.Json(13));
}

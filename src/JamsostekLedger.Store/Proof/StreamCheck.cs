using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Proof;

/// <summary>Finds events that stand outside the region's count, and streams whose versions are not whole.</summary>
internal static class StreamCheck
{
    /// <summary>Marten leaves the rows of a failed append in this stream; they are no facts.</summary>
    public const string Tombstone = "mt_tombstone";

    private const string Outside = $"""
        select e.seq_id, e.stream_id from ledger.mt_events e
        left join ledger.fact f on f.region = $1 and f.sequence = e.seq_id
        where e.tenant_id = $1 and e.stream_id is distinct from '{Tombstone}' and f.seq is null
        """;

    private const string Versions = $"""
        select coalesce(s.id, e.id) as stream, s.version, e.events, e.lowest, e.highest
        from (select id, version from ledger.mt_streams where tenant_id = $1 and id <> '{Tombstone}') s
        full join (
            select stream_id as id, count(*) as events, min(version) as lowest, max(version) as highest
            from ledger.mt_events where tenant_id = $1 and stream_id <> '{Tombstone}' group by stream_id) e
            on e.id = s.id
        where s.version is distinct from e.highest or e.lowest <> 1 or e.events <> e.highest
        """;

    public static async Task RunAsync(
        NpgsqlConnection connection, string region, Findings findings, CancellationToken cancellation)
    {
        await foreach (var row in connection.Query(Outside, Sql.Text(region)).RowsAsync(cancellation))
            findings.Region(FindingKind.FactExtra,
                $"Log memuat kejadian urutan {row.Number("seq_id")} yang tidak termasuk hitungan wilayah.",
                row.TextOrNull("stream_id"));

        await foreach (var row in connection.Query(Versions, Sql.Text(region)).RowsAsync(cancellation))
            findings.Region(FindingKind.StreamDiffers,
                $"Versi aliran seharusnya 1 sampai {Number(row, "version")}; "
                + $"lognya memuat {Number(row, "events")} kejadian, "
                + $"versi {Number(row, "lowest")} sampai {Number(row, "highest")}.",
                row.Text("stream"));
    }

    private static string Number(ResultRow row, string column) => row.OrNull<long>(column)?.ToString() ?? "tidak ada";
}

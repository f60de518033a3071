using JamsostekLedger.Audit;
using Npgsql;

namespace JamsostekLedger.Store.Proof;

/// <summary>Finds events that stand outside the region's count, and streams whose versions are not whole.</summary>
internal static class StreamCheck
{
    // Marten leaves the rows of a failed append in this stream; they are no facts.
    private const string Tombstone = "mt_tombstone";

    private const string Outside = $"""
        select e.seq_id, e.stream_id from ledger.mt_events e
        left join ledger.fact f on f.region = $1 and f.sequence = e.seq_id
        where e.tenant_id = $1 and e.stream_id is distinct from '{Tombstone}' and f.seq is null
        """;

    private const string Versions = $"""
        select coalesce(s.id, e.id), s.version, e.events, e.lowest, e.highest
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
        await using (var outside = new NpgsqlCommand(Outside, connection) { Parameters = { Sql.Text(region) } })
        await using (var reader = await outside.ExecuteReaderAsync(cancellation))
            while (await reader.ReadAsync(cancellation))
                findings.Region(FindingKind.FactExtra,
                    $"Log memuat kejadian urutan {reader.GetInt64(0)} yang tidak termasuk hitungan wilayah.",
                    reader.IsDBNull(1) ? null : reader.GetString(1));

        await using var versions = new NpgsqlCommand(Versions, connection) { Parameters = { Sql.Text(region) } };
        await using var streams = await versions.ExecuteReaderAsync(cancellation);
        while (await streams.ReadAsync(cancellation))
            findings.Region(FindingKind.StreamDiffers,
                $"Versi aliran seharusnya 1 sampai {Number(streams, 1)}; "
                + $"lognya memuat {Number(streams, 2)} kejadian, "
                + $"versi {Number(streams, 3)} sampai {Number(streams, 4)}.",
                streams.GetString(0));
    }

    private static string Number(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? "tidak ada" : $"{reader.GetInt64(column)}";
}

using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// What concerns the log of all regions: rows that belong to none of them, which nobody's proof would meet, and the
/// sequence from which the next fact gets its number.
/// </summary>
internal static class LogCheck
{
    private const string Sequence = $"""
        select s.last_value + case when s.is_called then 1 else 0 end as next, (
            select seq_id from ledger.mt_events where stream_id is distinct from '{StreamCheck.Tombstone}'
            order by seq_id desc limit 1) as last
        from ledger.mt_events_sequence s
        """;

    private static readonly (string Table, string Column)[] Tables =
    [
        ("mt_events", "tenant_id"), ("fact", "region"), ("block", "region"), ("journal", "region"),
        ("view", "region"), ("total", "region"), ("person", "region"),
    ];

    public static async Task RunAsync(
        NpgsqlConnection connection, Findings findings, CancellationToken cancellation)
    {
        var (next, last) = await connection.Query(Sequence).FirstAsync(
            row => (row.Number("next"), row.OrNull<long>("last") ?? 0), cancellation);
        if (next <= last)
            findings.Region(FindingKind.SequenceBehind,
                $"Nomor urut berikutnya {next}, padahal log sudah memuat {last}: pencatatan berikutnya bertabrakan.");

        foreach (var (table, column) in Tables)
        {
            var unknown = (await connection.Query(Regions(table, column)).ListAsync(
                row => row.Text("region"), cancellation)).Where(region => Reference.Regions.Find(region) is null);
            var rows = await connection.Query($"""
                select count(*) from ledger.{table}
                where ({column} is null or {column} = any($1)) {ButTombstones(table)}
                """, Sql.Texts(unknown)).ValueAsync<long>(cancellation);
            if (rows > 0)
                findings.Region(FindingKind.RegionUnknown,
                    $"Tabel ledger.{table} memuat {rows} baris di bawah wilayah yang tidak dikenal.", times: rows);
        }
    }

    // A few looks into the index for each region that there is, however many rows it has.
    private static string Regions(string table, string column) => $"""
        with recursive met as (
            select min({column}) as region from ledger.{table}
            union all
            select (select min({column}) from ledger.{table} where {column} > met.region) from met
            where met.region is not null)
        select region from met where region is not null
        """;

    private static string ButTombstones(string table) =>
        table == "mt_events" ? $"and stream_id is distinct from '{StreamCheck.Tombstone}'" : "";
}

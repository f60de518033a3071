using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Proof;

/// <summary>Compares the region's head, from which the next append goes on, with the last block.</summary>
internal static class HeadCheck
{
    public static async Task RunAsync(
        NpgsqlConnection connection, string region, BlockCheck blocks, TotalCheck totals, Findings findings,
        CancellationToken cancellation)
    {
        var head = await connection.Query(AppendQueries.Head, Sql.Text(region))
            .FirstAsync(AppendQueries.ReadHead, cancellation);
        if (head is null)
        {
            if (blocks.Current is not null)
                findings.Region(FindingKind.HeadDiffers, "Kepala buku besar wilayah ini tidak ada.");
            return;
        }

        var last = blocks.Current;
        var differs = head.Seq != (last?.LastSeq ?? 0) || head.Height != (last?.Height ?? 0)
            || !head.BlockHash.AsSpan().SequenceEqual(blocks.Hash)
            || (last is not null && head.RecordedAt != last.RecordedAt)
            || head.Bucket != blocks.Bucket || (totals.Lines is { } lines && head.BucketLines != lines);
        // What facts weigh beside their lines is in it too, so it may be more than the sums, and never less.
        var moved = await connection.Query("""
            select coalesce(sum(amount), 0) > $2 from ledger.total
            where region = $1 and unit = 'IDR' and not by_month
            """, Sql.Text(region), Sql.Number(head.Bounds.Moved)).ValueAsync<bool>(cancellation);
        if (moved)
            findings.Region(FindingKind.HeadDiffers,
                $"Kepala buku besar mencatat {new Rupiah(head.Bounds.Moved)} yang dipindahkan; jumlah jurnalnya lebih "
                + "besar.");
        await ClosedPeriodCheck.RunAsync(connection, region, head.Bounds.Closed, findings, cancellation);
        if (differs)
            findings.Region(FindingKind.HeadDiffers,
                $"Kepala buku besar menunjuk fakta {head.Seq} dan blok {head.Height}; "
                + $"blok terakhir adalah {last?.Height ?? 0} dengan fakta {last?.LastSeq ?? 0}.",
                block: last?.Height);
    }
}

using JamsostekLedger.Audit;
using JamsostekLedger.Store.Journal;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Compares the kept sums with those of the journal, a bucket at a time. A bucket whose journal is in doubt is passed
/// over: its sums would be held against something that the facts do not say.
/// </summary>
internal sealed class TotalCheck(CopyCursor rows, Findings findings)
{
    private const string Columns =
        "bucket, cell, by_month, value_date, amount, lines, unit, debit, credit, " + JournalColumns.Dimensions;

    private readonly CopyBytes _expected = new();
    private long _bucket;
    private long _place = 1;

    /// <summary>Lines of the last bucket; null where they are in doubt.</summary>
    public long? Lines { get; private set; } = 0;

    public static string Query(string region) => $"""
        select {Columns} from ledger.total where region = {CopyCursor.Literal(region)} order by bucket, cell
        """;

    /// <summary>Compares every bucket, and finds sums of buckets that no block has.</summary>
    public async Task RunAsync(IAsyncEnumerable<JournalSums> buckets)
    {
        await rows.NextAsync();
        await foreach (var sums in buckets)
            await CompareAsync(sums);
        await SkipToAsync(long.MaxValue);
    }

    private async Task CompareAsync(JournalSums sums)
    {
        await SkipToAsync(sums.Bucket);
        (_bucket, _place) = (sums.Bucket, sums.LastSeq);
        Lines = sums.IsDoubtful ? null : sums.Lines;
        while (sums.IsDoubtful && InBucket())
            await rows.NextAsync();
        var cells = sums.Totals.Cells.Select(cell => (Id: cell.Key.Id(), cell.Key, cell.Value)).ToList();
        cells.Sort((left, right) => Order(left.Id, right.Id));
        foreach (var (id, cell, sum) in cells)
        {
            while (InBucket() && Order(rows.Id(1), id) < 0)
                await ExtraAsync();
            if (InBucket() && rows.Id(1) == id)
            {
                Compare(id, cell, sum);
                await rows.NextAsync();
            }
            else
            {
                Find(FindingKind.TotalMissing, $"Satu jumlah dari kelompok {_bucket} tidak ada.");
            }
        }

        while (InBucket())
            await ExtraAsync();
    }

    private bool InBucket() => rows.HasRow && rows.Int64(0) == _bucket;

    private void Compare(Guid id, TotalCell cell, (long Amount, long Lines) sum)
    {
        _expected.Start().Number(_bucket).Id(id).Flag(cell.ByMonth).Date(cell.ValueDate).Number(sum.Amount)
            .Number(sum.Lines).Text(cell.Unit).Text(cell.Debit).Text(cell.Credit);
        JournalColumns.Write(_expected, cell.Of);
        if (!rows.Fields.SequenceEqual(_expected.Written))
            Find(FindingKind.TotalChanged, $"Satu jumlah dari kelompok {_bucket} berbeda pada kolom "
                + $"{CopyBytes.Differing(rows.Fields, _expected.Written, Columns)}.");
    }

    private async ValueTask SkipToAsync(long bucket)
    {
        while (rows.HasRow && rows.Int64(0) < bucket)
            await ExtraAsync();
    }

    private async ValueTask ExtraAsync()
    {
        Find(FindingKind.TotalExtra, $"Kelompok {rows.Int64(0)} memuat jumlah yang tidak dihasilkan jurnal.");
        await rows.NextAsync();
    }

    private void Find(string kind, string message) => findings.Add(_place, new(kind, null, null, _bucket, message));

    // PostgreSQL orders a uuid by its bytes, a Guid orders by the numbers that it is made of; both as unsigned.
    private static int Order(Guid left, Guid right) => left.CompareTo(right);
}

using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Journal;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Proof;

/// <summary>Adds the lines of a bucket up again and compares the sums with those that are kept.</summary>
internal sealed class TotalCheck(CopyCursor rows, Findings findings)
{
    private const string Columns =
        "bucket, cell, by_month, value_date, amount, lines, unit, debit, credit, " + JournalColumns.Dimensions;

    private readonly CopyBytes _expected = new();
    private Totals _totals = new();
    private long _bucket;
    private long _place = 1;
    private bool _unsure;
    private bool _started;

    /// <summary>Lines of the bucket that is open.</summary>
    public long Lines => _totals.Lines;

    public static string Query(string region) => $"""
        select {Columns} from ledger.total where region = {CopyCursor.Literal(region)} order by bucket, cell
        """;

    /// <summary>Goes on to the bucket of a fact's block.</summary>
    public async ValueTask ReachAsync(long bucket, long seq)
    {
        if (bucket == _bucket)
            return;

        await CompareAsync();
        (_totals, _bucket, _place, _unsure) = (new(), bucket, seq, false);
    }

    public void Add(JournalLine line) => _totals.Add(line);

    /// <summary>Notes that a fact of the bucket cannot say what it posts: the sums cannot be compared.</summary>
    public void PassOver() => _unsure = true;

    /// <summary>Compares the last bucket, and finds sums of buckets that no block has.</summary>
    public async Task EndAsync()
    {
        await CompareAsync();
        await SkipToAsync(long.MaxValue);
    }

    private async ValueTask CompareAsync()
    {
        await SkipToAsync(_bucket);
        var cells = _totals.Cells.Select(cell => (Id: cell.Key.Id(), cell.Key, cell.Value)).ToList();
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
            else if (!_unsure)
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
        if (_unsure)
            return;

        _expected.Start().Number(_bucket).Id(id).Flag(cell.ByMonth).Date(cell.ValueDate).Number(sum.Amount)
            .Number(sum.Lines).Text(cell.Unit).Text(cell.Debit).Text(cell.Credit);
        JournalColumns.Write(_expected, cell.Of);
        if (!rows.Fields.SequenceEqual(_expected.Written))
            Find(FindingKind.TotalChanged, $"Satu jumlah dari kelompok {_bucket} berbeda pada kolom "
                + $"{CopyBytes.Differing(rows.Fields, _expected.Written, Columns)}.");
    }

    private async ValueTask SkipToAsync(long bucket)
    {
        if (!_started)
            await rows.NextAsync();
        _started = true;
        while (rows.HasRow && rows.Int64(0) < bucket)
            await ExtraAsync();
    }

    private async ValueTask ExtraAsync()
    {
        if (!_unsure || !InBucket())
            Find(FindingKind.TotalExtra, $"Kelompok {rows.Int64(0)} memuat jumlah yang tidak dihasilkan jurnal.");
        await rows.NextAsync();
    }

    private void Find(string kind, string message) => findings.Add(_place, new(kind, null, null, _bucket, message));

    // PostgreSQL orders a uuid by its bytes, a Guid orders by the numbers that it is made of; both as unsigned.
    private static int Order(Guid left, Guid right) => left.CompareTo(right);
}

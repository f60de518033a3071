using System.Runtime.CompilerServices;
using JamsostekLedger.Store.Journal;

namespace JamsostekLedger.Store.Proof;

/// <summary>The lines of the kept journal added up again, a bucket at a time.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="LastSeq">Last fact of its blocks.</param>
/// <param name="IsDoubtful">Whether a fact of its blocks is in doubt: then nothing is added.</param>
/// <param name="Totals">Its sums.</param>
/// <param name="Lines">How many lines were added.</param>
internal sealed record JournalSums(long Bucket, long LastSeq, bool IsDoubtful, Totals Totals, long Lines)
{
    private const string Query = $"""
        select b.bucket, b.first_seq, b.last_seq, j.debit, j.credit, j.unit, j.value_date,
            sum(j.amount) as amount, count(*) as lines, {JournalColumns.Dimensions}
        from (
            select bucket, min(first_seq) as first_seq, max(last_seq) as last_seq
            from ledger.block where region = $1 group by bucket) b
        left join ledger.journal j on j.region = $1 and j.seq between b.first_seq and b.last_seq
        group by b.bucket, b.first_seq, b.last_seq, j.debit, j.credit, j.unit, j.value_date, {JournalColumns.Dimensions}
        order by b.bucket
        """;

    /// <summary>The buckets of a region in order, those without lines among them.</summary>
    public static async IAsyncEnumerable<JournalSums> ReadAsync(
        NpgsqlConnection connection, string region, DoubtfulFacts doubtful,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        JournalSums? sums = null;
        await foreach (var row in connection.Query(Query, Sql.Text(region)).RowsAsync(cancellation))
        {
            var bucket = row.Number("bucket");
            if (sums?.Bucket != bucket)
            {
                if (sums is not null)
                    yield return sums;
                var (first, last) = (row.Number("first_seq"), row.Number("last_seq"));
                sums = new(bucket, last, doubtful.AnyIn(first, last), new(), 0);
            }

            if (!sums.IsDoubtful && !row.IsNull("debit"))
                sums = sums.With(row);
        }

        if (sums is not null)
            yield return sums;
    }

    private JournalSums With(ResultRow row)
    {
        var cell = new TotalCell(
            row.Text("debit"), row.Text("credit"), row.Text("unit"), row.Day("value_date"), JournalColumns.Read(row));
        var lines = row.Number("lines");
        Totals.Add(cell, (long)row.Value<decimal>("amount"), lines);
        return this with { Lines = Lines + lines };
    }
}

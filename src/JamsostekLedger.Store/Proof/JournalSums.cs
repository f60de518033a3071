using System.Runtime.CompilerServices;
using JamsostekLedger.Store.Journal;
using Npgsql;

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
            sum(j.amount), count(*), {JournalColumns.Dimensions}
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
        await using var query = new NpgsqlCommand(Query, connection) { Parameters = { Sql.Text(region) } };
        await using var reader = await query.ExecuteReaderAsync(cancellation);
        JournalSums? sums = null;
        while (await reader.ReadAsync(cancellation))
        {
            if (sums?.Bucket != reader.GetInt64(0))
            {
                if (sums is not null)
                    yield return sums;
                var (first, last) = (reader.GetInt64(1), reader.GetInt64(2));
                sums = new(reader.GetInt64(0), last, doubtful.AnyIn(first, last), new(), 0);
            }

            if (!sums.IsDoubtful && !reader.IsDBNull(3))
                sums = sums.With(reader);
        }

        if (sums is not null)
            yield return sums;
    }

    private JournalSums With(NpgsqlDataReader reader)
    {
        var cell = new TotalCell(
            reader.GetString(3), reader.GetString(4), reader.GetString(5),
            reader.GetFieldValue<NodaTime.LocalDate>(6), JournalColumns.Read(reader, 9));
        Totals.Add(cell, (long)reader.GetDecimal(7), reader.GetInt64(8));
        return this with { Lines = Lines + reader.GetInt64(8) };
    }
}

using System.Runtime.InteropServices;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Journal;

/// <summary>Adds up the lines of an append that are alike, and writes the sums into the append's bucket.</summary>
internal sealed class Totals
{
    private const string Columns =
        "region, bucket, cell, by_month, value_date, amount, lines, unit, debit, credit, " + JournalColumns.Dimensions;

    private const string Upsert = $"""
        insert into ledger.total ({Columns})
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::integer, $12::integer, $13::date, $14, $15::boolean, $16,
            $17, $18, $19, $20::boolean, $21::date, $22, $23)
        on conflict (region, bucket, cell) do update
        set amount = total.amount + excluded.amount, lines = total.lines + excluded.lines
        """;

    private readonly Dictionary<TotalCell, (long Amount, long Lines)> _cells = [];

    /// <summary>How many lines were added in all.</summary>
    public long Lines { get; private set; }

    public IEnumerable<KeyValuePair<TotalCell, (long Amount, long Lines)>> Cells => _cells;

    public void Add(JournalLine line)
    {
        Lines++;
        Add(TotalCell.For(line), line.Amount, 1);
    }

    /// <summary>Adds lines that are alike, to their month too.</summary>
    public void Add(TotalCell cell, long amount, long lines)
    {
        AddTo(cell, amount, lines);
        if (cell.Month is { } month)
            AddTo(month, amount, lines);
    }

    public IEnumerable<NpgsqlBatchCommand> Commands(string region, long bucket) => _cells.Select(cell => Sql.Command(
        Upsert,
        [
            Sql.Text(region),
            Sql.Number(bucket),
            Sql.Parameter(cell.Key.Id(), NpgsqlDbType.Uuid),
            Sql.Parameter(cell.Key.ByMonth, NpgsqlDbType.Boolean),
            Sql.Day(cell.Key.ValueDate),
            Sql.Number(cell.Value.Amount),
            Sql.Number(cell.Value.Lines),
            Sql.Text(cell.Key.Unit),
            Sql.Text(cell.Key.Debit),
            Sql.Text(cell.Key.Credit),
            .. JournalColumns.Parameters(cell.Key.Of),
        ]));

    /// <summary>Writes the sums into a bucket that nobody else writes to; says how many there are.</summary>
    public async Task<long> CopyAsync(
        NpgsqlConnection connection, string region, long bucket, CancellationToken cancellation)
    {
        await using var copy = await CopyInto.BeginAsync(connection, "ledger.total", Columns, cancellation);
        foreach (var (cell, sum) in _cells)
        {
            var row = copy.Row().Text(region).Number(bucket).Id(cell.Id()).Flag(cell.ByMonth).Date(cell.ValueDate)
                .Number(sum.Amount).Number(sum.Lines).Text(cell.Unit).Text(cell.Debit).Text(cell.Credit);
            JournalColumns.Write(row, cell.Of);
        }

        await copy.CompleteAsync();
        return _cells.Count;
    }

    private void AddTo(TotalCell cell, long amount, long lines)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, cell, out _);
        sum = (sum.Amount + amount, sum.Lines + lines);
    }
}

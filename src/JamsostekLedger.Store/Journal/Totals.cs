using System.Runtime.InteropServices;
using JamsostekLedger.Ledger;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Journal;

/// <summary>Adds up the lines of an append that are alike, and writes the sums into the append's bucket.</summary>
internal sealed class Totals
{
    private const string Columns =
        "region, bucket, cell, value_date, amount, lines, unit, debit, credit, " + JournalColumns.Dimensions;

    private const string Upsert = $"""
        insert into ledger.total ({Columns})
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
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
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, TotalCell.For(line), out _);
        sum = (sum.Amount + line.Amount, sum.Lines + 1);
    }

    public IEnumerable<NpgsqlBatchCommand> Commands(string region, long bucket) => _cells.Select(cell => Sql.Command(
        Upsert,
        [
            Sql.Text(region),
            Sql.Number(bucket),
            Sql.Parameter(cell.Key.Id(), NpgsqlDbType.Uuid),
            Sql.Parameter(Sql.Date(cell.Key.ValueDate), NpgsqlDbType.Date),
            Sql.Number(cell.Value.Amount),
            Sql.Number(cell.Value.Lines),
            Sql.Text(cell.Key.Unit),
            Sql.Text(cell.Key.Debit),
            Sql.Text(cell.Key.Credit),
            .. JournalColumns.Parameters(cell.Key.Of),
        ]));

    /// <summary>Writes the sums of a large append into a bucket that nobody else writes to.</summary>
    public async Task CopyAsync(
        NpgsqlConnection connection, string region, long bucket, CancellationToken cancellation)
    {
        await using var copy = await BeginCopyAsync(connection, cancellation);
        foreach (var (cell, sum) in _cells)
            Write(copy, region, bucket, cell, sum);
        await copy.CompleteAsync(cancellation);
    }

    /// <summary>Begins a COPY of sums.</summary>
    public static Task<NpgsqlBinaryImporter> BeginCopyAsync(
        NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.BeginBinaryImportAsync($"copy ledger.total ({Columns}) from stdin (format binary)", cancellation);

    /// <summary>Writes one sum into it.</summary>
    public static void Write(
        NpgsqlBinaryImporter copy, string region, long bucket, TotalCell cell, (long Amount, long Lines) sum)
    {
        copy.StartRow();
        copy.Write(region, NpgsqlDbType.Varchar);
        copy.Write(bucket, NpgsqlDbType.Bigint);
        copy.Write(cell.Id(), NpgsqlDbType.Uuid);
        copy.Write(Sql.Date(cell.ValueDate), NpgsqlDbType.Date);
        copy.Write(sum.Amount, NpgsqlDbType.Bigint);
        copy.Write(sum.Lines, NpgsqlDbType.Bigint);
        copy.Write(cell.Unit, NpgsqlDbType.Varchar);
        copy.Write(cell.Debit, NpgsqlDbType.Varchar);
        copy.Write(cell.Credit, NpgsqlDbType.Varchar);
        JournalColumns.Write(copy, cell.Of);
    }
}

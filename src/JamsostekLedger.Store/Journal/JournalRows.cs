using JamsostekLedger.Store.Append;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Journal;

/// <summary>Writes the lines of an append: one statement a line for a single command, one COPY for a file.</summary>
internal static class JournalRows
{
    private const string Columns =
        "region, seq, line, value_date, recorded_at, amount, unit, debit, credit, " + JournalColumns.Dimensions;

    private const string Insert = $"""
        insert into ledger.journal ({Columns})
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::integer, $11::integer, $12::date, $13, $14::boolean, $15, $16,
            $17, $18, $19::boolean, $20::date, $21, $22)
        """;

    public static IEnumerable<NpgsqlBatchCommand> Commands(string region, Instant recordedAt, PendingFact pending)
    {
        for (var i = 0; i < pending.Lines.Count; i++)
        {
            var line = pending.Lines[i];
            yield return Sql.Command(Insert,
            [
                Sql.Text(region),
                Sql.Number(pending.Seq),
                Sql.Parameter(i + 1, NpgsqlDbType.Integer),
                Sql.Day(line.ValueDate),
                Sql.Time(recordedAt),
                Sql.Number(line.Amount),
                Sql.Text(line.Unit),
                Sql.Text(line.Debit),
                Sql.Text(line.Credit),
                .. JournalColumns.Parameters(line.Of),
            ]);
        }
    }

    public static async Task CopyAsync(
        NpgsqlConnection connection, string region, Instant recordedAt, IReadOnlyList<PendingFact> facts,
        CancellationToken cancellation)
    {
        await using var copy = await CopyInto.BeginAsync(connection, "ledger.journal", Columns, cancellation);
        foreach (var pending in facts)
        {
            for (var i = 0; i < pending.Lines.Count; i++)
            {
                var line = pending.Lines[i];
                var row = copy.Row().Text(region).Number(pending.Seq).Small(i + 1).Date(line.ValueDate)
                    .Time(recordedAt).Number(line.Amount).Text(line.Unit).Text(line.Debit).Text(line.Credit);
                JournalColumns.Write(row, line.Of);
            }
        }

        await copy.CompleteAsync();
    }
}

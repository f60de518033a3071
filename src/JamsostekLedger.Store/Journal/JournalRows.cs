using JamsostekLedger.Store.Log;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Journal;

/// <summary>Writes the lines of an append: one statement a line for a single command, one COPY for a file.</summary>
internal static class JournalRows
{
    private const string Columns =
        "region, seq, line, value_date, recorded_at, amount, unit, debit, credit, " + JournalColumns.Dimensions;

    private const string Insert = $"""
        insert into ledger.journal ({Columns})
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
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
                Sql.Parameter(Sql.Date(line.ValueDate), NpgsqlDbType.Date),
                Sql.Parameter(Sql.Time(recordedAt), NpgsqlDbType.TimestampTz),
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
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy ledger.journal ({Columns}) from stdin (format binary)", cancellation);
        var time = Sql.Time(recordedAt);
        foreach (var pending in facts)
        {
            for (var i = 0; i < pending.Lines.Count; i++)
            {
                var line = pending.Lines[i];
                copy.StartRow();
                copy.Write(region, NpgsqlDbType.Varchar);
                copy.Write(pending.Seq, NpgsqlDbType.Bigint);
                copy.Write(i + 1, NpgsqlDbType.Integer);
                copy.Write(Sql.Date(line.ValueDate), NpgsqlDbType.Date);
                copy.Write(time, NpgsqlDbType.TimestampTz);
                copy.Write(line.Amount, NpgsqlDbType.Bigint);
                copy.Write(line.Unit, NpgsqlDbType.Varchar);
                copy.Write(line.Debit, NpgsqlDbType.Varchar);
                copy.Write(line.Credit, NpgsqlDbType.Varchar);
                JournalColumns.Write(copy, line.Of);
            }
        }

        await copy.CompleteAsync(cancellation);
    }
}

using JamsostekLedger.Reconciliation;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// A year's register of so many rows held against as many of the ledger: nearly all agree by their numbers, and of
/// every hundred one does not. Beside it PostgreSQL joins the same rows by hash, and does nothing else.
/// </summary>
internal static class StatementMatching
{
    private const int Rounds = 9;
    private const int Rows = 50_000;
    private const int Most = 4 * Rows;
    private const int Least = Rows / 4;

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        var database = await bench.NewDatabaseAsync();
        var times = new Dictionary<int, (Benchmarks.Rounds Measured, double Least, int Breaks)>();
        foreach (var count in (int[])[Least, Rows, Most])
            times.Add(count, await MeasureAsync(bench.ConnectionTo(database), count));
        var (all, _, breaks) = times[Rows];
        return
        [
            new($"reconciliation, {Rows:N0} rows against {Rows:N0}", $"{all.Ours:F0} ms",
                $"hash join {all.Baseline:F0} ms", $"{all.Ratio:F2}×", "< 5 s and 3×",
                all is { Ours: < 5_000, Ratio: <= 3 }),
            new($"… of which {breaks:N0} break", $"{Of(Most):F1}× for 4× the rows", $"{Of(Rows):F1}× for 4× before",
                "", $"n log n: {Growth(Most):F1}× and {Growth(Rows):F1}×",
                Of(Most) <= Growth(Most) && Of(Rows) <= Growth(Rows)),
        ];

        // By the quickest round of each: what else the machine does only adds to one.
        double Of(int count) => times[count].Least / times[count / 4].Least;
    }

    private static double Growth(int count) => 4 * Math.Log2(count) / Math.Log2(count / 4);

    private static async Task<(Benchmarks.Rounds Measured, double Least, int Breaks)> MeasureAsync(
        string database, int count)
    {
        var least = double.MaxValue;
        var sides = Sides(count);
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await FillAsync(connection, "ours", sides.Left);
        await FillAsync(connection, "theirs", sides.Right);
        await ExecuteAsync(connection, """
            analyze ours; analyze theirs; set enable_mergejoin = off; set enable_nestloop = off; set work_mem = '256MB';
            """);
        var paired = Matching.Of(Pairing.Payments, sides);
        var found = await Benchmarks.Rounds.InTurnAsync(
            Rounds,
            async _ =>
            {
                var time = await Benchmarks.Rounds.TimeAsync(() =>
                {
                    if (Matching.Of(Pairing.Payments, sides).Matches.Count != paired.Matches.Count)
                        throw new InvalidDataException("The same rows gave another answer.");
                    return Task.CompletedTask;
                });
                least = double.Min(least, time);
                return time;
            },
            _ => Benchmarks.Rounds.TimeAsync(() => JoinAsync(connection)));
        return (found, least, paired.Breaks.Count);
    }

    private static Sides Sides(int count)
    {
        var random = new Random(count);
        var left = Enumerable.Range(0, count).Select(at => Row(at, 16_800L * (900 + at % 400))).ToArray();
        var right = left.Select((row, at) => (at % 400) switch
        {
            0 => row with { Amount = row.Amount + 1 },
            100 => row with { DocumentDate = row.DocumentDate!.Value.PlusDays(1) },
            200 => Row(count + at, row.Amount),
            300 => row with { Account = "5.1.05.01.01.0001" },
            _ => row,
        }).ToArray();
        random.Shuffle(left);
        random.Shuffle(right);
        return new(left, right) { From = new(2025, 1, 1), To = new(2025, 12, 31) };
    }

    private static MatchRow Row(int at, long amount)
    {
        var number = $"{at:000000}/SP2D-LS/2.07/2025";
        return new($"{number} / 5.1.02.02.02.0006", number, amount)
        {
            DocumentDate = new LocalDate(2025, 1, 1).PlusDays(at % 365), Account = "5.1.02.02.02.0006",
        };
    }

    private static async Task FillAsync(NpgsqlConnection connection, string table, IEnumerable<MatchRow> rows)
    {
        await ExecuteAsync(connection, $"""
            drop table if exists {table};
            create table {table} (key text, number text, account text, amount bigint, day date)
            """);
        await using var copy = await connection.BeginBinaryImportAsync($"copy {table} from stdin (format binary)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(row.Key);
            await copy.WriteAsync(row.Number);
            await copy.WriteAsync(row.Account);
            await copy.WriteAsync(row.Amount);
            await copy.WriteAsync(row.DocumentDate!.Value.ToDateOnly());
        }

        await copy.CompleteAsync();
    }

    // What a query of nothing but the join gives whoever asked for it: every row of both sides.
    private static async Task JoinAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("""
            select o.key, t.key, o.amount, t.amount from ours o full join theirs t on o.number = t.number
            """, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            _ = (reader.IsDBNull(0) ? null : reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1),
                reader.IsDBNull(2) ? 0 : reader.GetInt64(2), reader.IsDBNull(3) ? 0 : reader.GetInt64(3));
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

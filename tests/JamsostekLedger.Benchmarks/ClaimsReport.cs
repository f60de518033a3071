using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// <c>report claims</c> over half a million payments of three years, recorded as a file a month and then some by
/// hand: as it stands, as of an instant between two files, and of one in the middle of those by hand.
/// </summary>
internal static class ClaimsReport
{
    private const int Payments = 500_000;
    private const int ByHand = 600;
    private const int Asked = 41;

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        var database = await bench.NewDatabaseAsync();
        await Bench.RecordAsync(database, "programmes", ClaimBook.OpenProgrammes());
        var between = await LoadAsync(database);
        var cut = await ByHandAsync(database);
        await AnalyseAsync(bench.ConnectionTo(database));
        return
        [
            await MeasureAsync(database, "report claims, 500,000 payments, now", null),
            await MeasureAsync(database, "… from and to the middle of a month", null, day: 15),
            await MeasureAsync(database, "… as of between two files", between),
            await MeasureAsync(database, "… as of amid single appends", cut),
            new("… rows of ledger.total", $"{await CountAsync(database, "total"):N0}",
                $"journal {await CountAsync(database, "journal"):N0}"),
        ];
    }

    private static async Task<Line> MeasureAsync(LedgerDatabase database, string name, Instant? instant, int day = 1)
    {
        var (times, payments) = (new List<double>(), 0L);
        for (var i = 0; i < Asked; i++)
        {
            times.Add(await Rounds.TimeAsync(async () =>
            {
                await using var moment = await Moment.OpenAsync(database, Bench.Region, instant, Bench.Clock);
                var report = await ClaimTotalsQuery.RunAsync(
                    moment, new(2022, 1, day), new(2024, 12, day == 1 ? 31 : day));
                payments = report.Total.Payments;
            }));
        }

        var median = Rounds.Median(times.Skip(5));
        return new(name, $"{median:F1} ms", $"{payments:N0} payments", "", "< 50 ms", median < 50);
    }

    private static async Task<Instant> LoadAsync(LedgerDatabase database)
    {
        var between = default(Instant);
        foreach (var month in ClaimBook.PaidInParts(Payments).GroupBy(row => row[7][..7]))
        {
            await Bench.RecordAsync(database, "claims", ClaimBook.Rows(month));
            if (month.Key == "2023-06")
                between = Bench.Clock.GetCurrentInstant();
        }

        return between;
    }

    private static async Task<Instant> ByHandAsync(LedgerDatabase database)
    {
        var recorder = new Recorder(Bench.StoreOf(database), Bench.Vault);
        var cut = default(Instant);
        for (var i = 1; i <= ByHand; i++)
        {
            var payment = new ClaimPayment(
                $"HAND-{i}", Benefit.Jkm, "Santunan sekaligus", Segment.Bpu, "PETANI", true, null,
                new(2024, 11, 1), new LocalDate(2024, 12, 2).PlusDays(i % 5), new(42_000_000),
                new(Guid.CreateVersion7()), "ahli waris", $"HAND-{i}/1", null);
            await recorder.RecordAsync(Bench.Region.Code, new PayBenefit(payment), new("benchmark"));
            if (i == ByHand / 2)
                cut = Bench.Clock.GetCurrentInstant();
        }

        return cut;
    }

    // What autovacuum does of itself some time after a load; for the tables' owner only.
    private static async Task AnalyseAsync(string owner)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        foreach (var table in new[] { "total", "journal", "block" })
        {
            var sql = $"vacuum analyze ledger.{table}";
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<long> CountAsync(LedgerDatabase database, string table)
    {
        await using var command = database.Source.CreateCommand($"select count(*) from ledger.{table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}

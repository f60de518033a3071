using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// The reports that read the lines and facts of claims themselves, over a hundred thousand payments of three years:
/// breakdown, ratio and checks.
/// </summary>
internal static class ClaimDetails
{
    private const int Payments = 100_000;
    private const int Asked = 9;

    private static readonly LocalDate From = new(2022, 1, 1);
    private static readonly LocalDate To = new(2024, 12, 31);

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        var database = await bench.NewDatabaseAsync();
        await Bench.RecordAsync(database, "programmes", ClaimBook.OpenProgrammes());
        await Bench.RecordAsync(database, "claims", ClaimBook.Rows(ClaimBook.PaidInParts(Payments)));
        await bench.CheckpointAsync();
        await using var moment = await Moment.OpenAsync(database, Bench.Region, null, Bench.Clock);
        return
        [
            await MeasureAsync("report claims-breakdown, 100,000 payments", async () =>
                (await ClaimBreakdownQuery.RunAsync(moment, From, To)).Total.Payments),
            await MeasureAsync("… of one year", async () =>
                (await ClaimBreakdownQuery.RunAsync(moment, new(2024, 1, 1), To)).Total.Payments),
            await MeasureAsync("report claims-ratio", async () =>
                (await ClaimsRatioQuery.RunAsync(moment, From, To)).ByProgramme.Count),
            await MeasureAsync("report claim-checks", CheckAsync),
            await InMemoryAsync(bench, await CheckAsync(), bench.ConnectionTo(database)),
        ];

        async Task<long> CheckAsync()
        {
            using var run = await ClaimCheckQuery.RunAsync(moment, To);
            return run.Report.Looked.Sum(looked => looked.Claims);
        }
    }

    // Ten times as many claims take no more.
    private static async Task<Line> InMemoryAsync(Bench bench, long claims, string database)
    {
        var run = await ProgramRun.CheckClaimsAsync(bench, Bench.Region.Code, claims, database);
        return new("… as a verb, from its start", $"{run.Time:F0} ms", "", $"{run.Peak / ProgramRun.Megabyte} MB",
            "< 250 MB", run.Peak < 250 * ProgramRun.Megabyte);
    }

    private static async Task<Line> MeasureAsync(string name, Func<Task<long>> ask)
    {
        var (times, answer) = (new List<double>(), 0L);
        for (var i = 0; i < Asked; i++)
            times.Add(await Rounds.TimeAsync(async () => answer = await ask()));

        return new(name, $"{Rounds.Median(times.Skip(2)):F0} ms", $"{answer:N0}");
    }
}

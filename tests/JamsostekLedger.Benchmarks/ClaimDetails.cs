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
        var asOf = await AsOf.AtAsync(database, Bench.Region.Code, null, Bench.Clock);
        return
        [
            await MeasureAsync("report claims-breakdown, 100,000 payments", async () =>
                (await ClaimBreakdownQuery.RunAsync(database, Bench.Region.Code, From, To, asOf)).Total.Payments),
            await MeasureAsync("… of one year", async () => (await ClaimBreakdownQuery.RunAsync(
                database, Bench.Region.Code, new(2024, 1, 1), To, asOf)).Total.Payments),
            await MeasureAsync("report claims-ratio", async () => (await ClaimsRatioQuery.RunAsync(
                database, Bench.Region.Code, From, To, asOf)).ByProgramme.Count),
            await MeasureAsync("report claim-checks", async () => (await ClaimCheckQuery.RunAsync(
                database, Bench.Region.Code, To, asOf)).Looked.Sum(looked => looked.Claims)),
        ];
    }

    private static async Task<Line> MeasureAsync(string name, Func<Task<long>> ask)
    {
        var (times, answer) = (new List<double>(), 0L);
        for (var i = 0; i < Asked; i++)
            times.Add(await Rounds.TimeAsync(async () => answer = await ask()));

        return new(name, $"{Rounds.Median(times.Skip(2)):F0} ms", $"{answer:N0}");
    }
}

using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// <c>jamsostek import claims FILE</c> from its start to its exit, beside a cluster that is up; each round fills
/// another region. Also what reading the file alone and sealing its people alone cost.
/// </summary>
internal static class ClaimsFileImport
{
    private const int Rows = 50_000;

    private static readonly string[] RegionCodes = ["51.03", "51.04", "51.06", "61.07", "73.02", "51"];

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        var file = KindRows.Write(bench, "claims", ClaimBook.Header, ClaimBook.PaidOnce(Rows));
        // The program seals with the master key of its folder, so it opens the programmes too.
        var opened = ClaimBook.ProgrammeRows();
        var programmes = KindRows.Write(bench, "programmes", ClaimBook.ProgrammeHeader, opened);
        var (times, peaks) = (new List<double>(), new List<double>());
        foreach (var code in RegionCodes)
        {
            await ProgramRun.ImportAsync(bench, "programmes", programmes, code, opened.Length);
            await bench.CheckpointAsync();
            var (time, peak) = await ProgramRun.ImportAsync(bench, "claims", file, code, Rows);
            times.Add(time);
            peaks.Add(peak);
        }

        var (median, most) = (Rounds.Median(times.Skip(1)), peaks.Max() / ProgramRun.Megabyte);
        return
        [
            new("claims file of 50,000 rows, whole process", $"{median:N0} ms", $"{Rows * 1000 / median:N0} rows/s", "",
                "≥ 15,000 rows/s", Rows * 1000 / median >= 15_000),
            new("… its peak memory", $"{most:N0} MB", "", "", "< 400 MB", most < 400),
            await ParsingAsync(file),
            await SealingAsync(bench),
        ];
    }

    private static async Task<Line> ParsingAsync(string file)
    {
        var times = new List<double>();
        for (var i = 0; i < 7; i++)
        {
            times.Add(await Rounds.TimeAsync(() => Task.FromResult(
                FileRows.Read(TableFile.Open(file).Rows(), FileKinds.Find("claims")!, Bench.Region, null).Count())));
        }

        return new("reading that file alone", $"{Rows * 1000 / Rounds.Median(times.Skip(1)):N0} rows/s");
    }

    private static async Task<Line> SealingAsync(Bench bench)
    {
        var database = await bench.NewDatabaseAsync();
        await using var connection = await database.Source.OpenConnectionAsync();
        PersonDetails[] people =
            [.. Enumerable.Range(1, 8_000).Select(i => PersonDetails.Payee($"C{i}", $"Penerima {i}"))];
        var times = new List<double>();
        for (var i = 0; i < 7; i++)
        {
            var region = RegionCodes[i % RegionCodes.Length] + i;
            times.Add(await Rounds.TimeAsync(async () =>
            {
                var visit = await Bench.Vault.VisitAsync(connection, region, people, default);
                visit.Keep(people);
                await visit.WriteAsync(connection, default);
            }));
        }

        return new(
            "a person looked up, sealed and kept", $"{1000 * Rounds.Median(times.Skip(1)) / people.Length:F1} µs");
    }
}

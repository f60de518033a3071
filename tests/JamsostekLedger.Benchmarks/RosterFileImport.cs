using JamsostekLedger.Store;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// <c>jamsostek import roster FILE</c> from its start to its exit: every worker looked up, sealed in the vault and
/// recorded, in one transaction; beside binary COPYs of the rows that it wrote.
/// </summary>
internal static class RosterFileImport
{
    private const int Workers = 35_000;
    private const int RoundCount = 5;

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        // The program seals with the master key of its folder, so it opens the programme too.
        var programmes = KindRows.Write(bench, "programmes", RosterBook.ProgrammeHeader, [RosterBook.Programme]);
        var file = KindRows.Write(bench, "roster", RosterBook.Header, RosterBook.Workers(Workers));
        PlainCopy? copy = null;
        var peak = 0L;
        var rounds = await Rounds.InTurnAsync(RoundCount,
            async _ =>
            {
                var database = await OpenAsync(bench, programmes);
                var run = await ProgramRun.ImportAsync(
                    bench, "roster", file, Bench.Region.Code, Workers, bench.ConnectionTo(database));
                peak = Math.Max(peak, run.Peak);
                copy ??= await PlainCopy.OfAsync(database);
                await bench.DropAsync(database);
                return run.Time;
            },
            async _ =>
            {
                var database = await bench.NewDatabaseAsync();
                await bench.CheckpointAsync();
                var time = await Rounds.TimeAsync(() => copy!.IntoAsync(database));
                await bench.DropAsync(database);
                return time;
            });
        var speed = Workers * 1000 / rounds.Ours;
        return
        [
            new("roster file of 35,000 workers, whole process", $"{rounds.Ours:N0} ms, {speed:N0} rows/s",
                $"COPY {rounds.Baseline:N0} ms", $"{rounds.Ratio:F2}×", "≥ 8,000 rows/s", speed >= 8_000),
            new("… its peak memory", $"{peak / ProgramRun.Megabyte:N0} MB", "", "", "< 400 MB",
                peak / ProgramRun.Megabyte < 400),
        ];
    }

    private static async Task<LedgerDatabase> OpenAsync(Bench bench, string file)
    {
        var database = await bench.NewDatabaseAsync();
        await ProgramRun.ImportAsync(
            bench, "programmes", file, Bench.Region.Code, rows: 1, bench.ConnectionTo(database));
        await bench.CheckpointAsync();
        return database;
    }
}

using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// Who lapses next in a region of 50,000 workers whose year was paid: the sums and the first and a later page of the
/// list, as a page asks for them; beside a plain count of the same workers' rows.
/// </summary>
internal static class RiskList
{
    private const int Workers = 50_000;
    private const int Asked = 31;

    private static readonly LocalDate On = new(2025, 2, 15);
    private static readonly LapsingFilter Within90 = new(90);

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        var database = await bench.NewDatabaseAsync();
        await Bench.RecordAsync(database, "programmes", RosterBook.OpenProgramme());
        await Bench.RecordAsync(database, "roster", RosterBook.Roster(Workers));
        await Bench.RecordAsync(database, "invoices", RosterBook.Invoiced(Workers));
        await Bench.RecordAsync(database, "payments", RosterBook.Paid(Workers));

        await using var moment = await Moment.OpenAsync(database, Bench.Region, null, Bench.Clock);
        var later = (await PageAsync(moment, null)).After;
        var count = await MeasureAsync(() => CountAsync(database));
        return
        [
            Of("sums of who lapses, 50,000 workers", count, await MeasureAsync(async () =>
                (await LapseRiskQuery.RunAsync(moment, On)).Risk.Totals[2].Workers)),
            Of("… first page of the list", count, await MeasureAsync(async () =>
                (await PageAsync(moment, null)).Matching)),
            Of("… a later page", count, await MeasureAsync(async () =>
                (await PageAsync(moment, later)).Matching)),
        ];
    }

    private static Line Of(string name, double count, double ours) => new(
        name, $"{ours:F1} ms", $"count(*) {count:F1} ms", $"{ours / count:F2}×", "< 100 ms", ours < 100);

    private static Task<LapsingWorkers> PageAsync(Moment moment, LapsingPlace? from) =>
        LapsingWorkersQuery.RunAsync(moment, Within90, On, from);

    private static async Task<int> CountAsync(LedgerDatabase database)
    {
        await using var command = database.Source.CreateCommand(
            "select count(*)::int from ledger.view where name = 'roster_member' and body ->> 'coveredUntil' <> ''");
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<double> MeasureAsync(Func<Task<int>> ask)
    {
        var times = new List<double>();
        for (var i = 0; i < Asked; i++)
            times.Add(await Rounds.TimeAsync(async () =>
            {
                if (await ask() is var found && found != Workers)
                    throw new InvalidDataException($"{found} of {Workers} were found.");
            }));
        return Rounds.Median(times.Skip(5));
    }
}

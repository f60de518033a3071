using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// The ageing list of a region with 5,000 open cases of workers whose year was paid, as its page asks for it; beside a
/// plain read of the same rows.
/// </summary>
internal static class DueCases
{
    private const int Cases = 5_000;
    private const int Asked = 31;

    private static readonly LocalDate On = new(2024, 11, 15);

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        var database = await bench.NewDatabaseAsync();
        await Bench.RecordAsync(database, "programmes", RosterBook.OpenProgramme());
        await Bench.RecordAsync(database, "roster", RosterBook.Roster(Cases));
        await Bench.RecordAsync(database, "invoices", RosterBook.Invoiced(Cases));
        await Bench.RecordAsync(database, "payments", RosterBook.Paid(Cases));
        await Bench.RecordAsync(database, "claim-notices", CaseBook.Notices(Cases));
        await Bench.RecordAsync(database, "claim-applications", CaseBook.Applications(Cases));
        await Bench.RecordAsync(database, "claim-steps", CaseBook.Steps(Cases));
        await Bench.RecordAsync(database, "claim-decisions", CaseBook.Decisions(Cases));

        await using var moment = await Moment.OpenAsync(database, Bench.Region, null, Bench.Clock);
        var plain = await MeasureAsync(() => ReadAsync(database));
        return
        [
            Of("ageing list, 5,000 open cases", plain, await MeasureAsync(() => ListAsync(moment, On)), 100),
            Of("… as of an earlier day", plain, await MeasureAsync(() =>
                ListAsync(moment, On.PlusDays(1))), null),
            Of("… cases by stage", plain, await MeasureAsync(async () => (int)(await CaseStagesQuery.RunAsync(
                moment, On)).Sum(row => row.Cases)), 100),
        ];
    }

    private static Line Of(string name, double plain, double ours, double? promised) => new(
        name, $"{ours:F1} ms", $"their rows {plain:F1} ms", $"{ours / plain:F2}×",
        promised is { } most ? $"< {most:F0} ms" : "", promised is null ? null : ours < promised);

    // Of a day before today all facts are folded.
    private static async Task<int> ListAsync(Moment moment, LocalDate today) =>
        (await DueClaimsQuery.RunAsync(moment, On, today)).Claims.Count;

    private static async Task<int> ReadAsync(LedgerDatabase database)
    {
        await using var command = database.Source.CreateCommand(
            "select body::text from ledger.view where name = 'claim_case'");
        await using var reader = await command.ExecuteReaderAsync();
        var read = 0;
        for (; await reader.ReadAsync(); read++)
            if (reader.GetString(0).Length == 0)
                throw new InvalidDataException("A case is empty.");
        return read;
    }

    private static async Task<double> MeasureAsync(Func<Task<int>> ask)
    {
        var times = new List<double>();
        for (var i = 0; i < Asked; i++)
            times.Add(await Rounds.TimeAsync(async () =>
            {
                if (await ask() is var found && found != Cases)
                    throw new InvalidDataException($"{found} of {Cases} were found.");
            }));
        return Rounds.Median(times.Skip(5));
    }
}

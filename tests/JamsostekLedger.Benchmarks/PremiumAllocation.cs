using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// One SP2D that pays an invoice of 35,000 workers for twelve months: matched, and given to every worker's months.
/// </summary>
internal static class PremiumAllocation
{
    private const int Workers = 35_000;
    private const int Months = 12;
    private const int RoundCount = 4;

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        var times = new List<double>();
        for (var round = 0; round < RoundCount; round++)
        {
            var database = await bench.NewDatabaseAsync();
            await Bench.RecordAsync(database, "programmes", RosterBook.OpenProgramme());
            await Bench.RecordAsync(database, "roster", RosterBook.Roster(Workers));
            await Bench.RecordAsync(database, "invoices", RosterBook.Invoiced(Workers));
            await Bench.RecordAsync(database, "payments", RosterBook.Paid(Workers));
            await bench.CheckpointAsync();
            var time = await Rounds.TimeAsync(async () =>
            {
                var settled = await new PremiumSettlement(Bench.StoreOf(database))
                    .RunAsync(Bench.Region.Code, new("benchmark"));
                if (settled.PaidMonths != Workers * Months)
                    throw new InvalidDataException($"Not every month was paid: {settled}");
            });
            Console.Error.WriteLine($"  {time,9:F1} ms");
            times.Add(time);
            await bench.DropAsync(database);
        }

        var median = Rounds.Median(times.Skip(1));
        return
        [
            new("a payment given to 35,000 workers for 12 months", $"{median:N0} ms",
                $"{Workers * Months * 1000 / median:N0} months/s", "", "< 10 s", median < 10_000),
        ];
    }
}

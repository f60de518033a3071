using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;
using NodaTime;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// One more payment, recorded by a server that has run for a while: an SP2D that pays one invoice, settled in
/// its own append, on a budget line of twelve payments and on one of 1,260, each of which paid an invoice of
/// its own; and a benefit on a claim that was paid ten times and on one that was paid ten thousand times. What
/// still grows with the line are the invoices of the month and the workers for whom they ask, whose money a
/// payment can meet: 105 of each, against four.
/// </summary>
internal static class PaymentCost
{
    private const int Few = 12;
    private const int Many = 1_260;
    private const int Warm = 600;
    private const int FewBenefits = 10;
    private const int ManyBenefits = 10_000;
    private const int More = 40;

    private static readonly string[] Invoices =
    [
        "invoice_number", "issued_on", "programme", "fund", "month_from", "month_to", "workers", "jkk", "jkm", "due_on",
    ];

    private static readonly string[] Payments =
    [
        "document_number", "kind", "document_date", "account_code", "programme", "fund", "fund_year", "amount",
        "invoice_number",
    ];

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        await using (var warm = Bench.StoreOf(await FilledAsync(bench, Warm)))
            for (var i = 1; i <= More; i++)
                await PayAsync(warm, Warm + i);
        await using var few = Bench.StoreOf(await FilledAsync(bench, Few));
        await using var many = Bench.StoreOf(await FilledAsync(bench, Many));
        var claims = await bench.NewDatabaseAsync();
        await Bench.RecordAsync(claims, "programmes", ClaimBook.OpenProgrammes());
        await Bench.RecordAsync(claims, "claims", ClaimBook.Rows(ClaimBook.OnOneClaim("FEW", FewBenefits)));
        await Bench.RecordAsync(claims, "claims", ClaimBook.Rows(ClaimBook.OnOneClaim("MANY", ManyBenefits)));
        await using var claimStore = Bench.StoreOf(claims);
        await bench.CheckpointAsync();
        return
        [
            await MoreAsync($"one more payment on a line of {Many:N0}", $"on a line of {Few}",
                2.0, i => PayAsync(many, Many + i), i => PayAsync(few, Few + i)),
            await MoreAsync($"one more benefit on a claim of {ManyBenefits:N0}", $"on a claim of {FewBenefits}",
                1.5, i => BenefitAsync(claimStore, "MANY", ManyBenefits + i),
                i => BenefitAsync(claimStore, "FEW", FewBenefits + i)),
        ];
    }

    private static async Task<Line> MoreAsync(
        string what, string than, double most, Func<int, Task<double>> many, Func<int, Task<double>> few)
    {
        var (fewTimes, manyTimes) = (new List<double>(), new List<double>());
        for (var i = 1; i <= More; i++)
        {
            fewTimes.Add(await few(i));
            manyTimes.Add(await many(i));
        }

        var (ours, baseline) = (Rounds.Median(manyTimes.Skip(5)), Rounds.Median(fewTimes.Skip(5)));
        return new(what, $"{ours:N1} ms", $"{than}: {baseline:N1} ms", $"{ours / baseline:N2}×",
            $"≤ {most:N1}×", ours <= most * baseline);
    }

    private static Task<double> BenefitAsync(LedgerStore store, string claim, int number) =>
        RecordAsync(store, ClaimBook.Rows([ClaimBook.Part(claim, number)])[0]);

    private static async Task<LedgerDatabase> FilledAsync(Bench bench, int payments)
    {
        var database = await bench.NewDatabaseAsync();
        await Bench.RecordAsync(database, "programmes", RosterBook.OpenProgramme());
        await Bench.RecordAsync(database, "roster", RosterBook.Roster((payments + More + 11) / 12));
        await Bench.RecordAsync(database, "invoices", KindRows.Of(
            "invoices", Invoices, Enumerable.Range(1, payments + More).Select(Invoice)));
        await Bench.RecordAsync(database, "payments", KindRows.Of(
            "payments", Payments, Enumerable.Range(1, payments).Select(Payment)));
        return database;
    }

    private static Task<double> PayAsync(LedgerStore store, int number) =>
        RecordAsync(store, KindRows.Of("payments", Payments, [Payment(number)])[0]);

    private static Task<double> RecordAsync(LedgerStore store, ReadRow read) => Rounds.TimeAsync(async () =>
    {
        var outcome = await new Recorder(store, Bench.Vault).RecordAsync(
            Bench.Region, read.Row!, new("benchmark", "api"));
        if (outcome.Status != OutcomeStatus.Recorded)
            throw new InvalidDataException($"{outcome.Refusal?.Message}");
    });

    private static string[] Invoice(int number)
    {
        var month = $"2024-{1 + (number % 12):D2}";
        return
        [
            $"INV-{number}", "2024-01-05", "PEKERJA-DESA", "APBD", month, month, "1", "10000", "6800", "2024-01-15",
        ];
    }

    private static string[] Payment(int number) =>
    [
        $"SP2D-{number}", "SP2D", $"{new LocalDate(2024, 1, 10).PlusDays(number / 4):uuuu-MM-dd}",
        "5.1.02.02.02.0006", "PEKERJA-DESA", "APBD", "2024", "16800",
        $"INV-{number}",
    ];
}

using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// One more SP2D that pays one invoice, settled in its own append: on a budget line of twelve payments and on one of
/// 1,260, each of which paid an invoice of its own.
/// </summary>
internal static class PaymentCost
{
    private const int Few = 12;
    private const int Many = 1_260;
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
        var few = await FilledAsync(bench, Few);
        var many = await FilledAsync(bench, Many);
        await bench.CheckpointAsync();
        var (fewTimes, manyTimes) = (new List<double>(), new List<double>());
        for (var i = 1; i <= More; i++)
        {
            fewTimes.Add(await PayAsync(few, Few + i));
            manyTimes.Add(await PayAsync(many, Many + i));
        }

        var (ours, baseline) = (Rounds.Median(manyTimes.Skip(5)), Rounds.Median(fewTimes.Skip(5)));
        return
        [
            new($"one more payment on a line of {Many:N0}", $"{ours:N1} ms", $"on a line of {Few}: {baseline:N1} ms",
                $"{ours / baseline:N2}×", "≤ 1.5×", ours <= 1.5 * baseline),
        ];
    }

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

    private static Task<double> PayAsync(LedgerDatabase database, int number)
    {
        var row = KindRows.Of("payments", Payments, [Payment(number)])[0].Row!;
        var recorder = new Recorder(Bench.StoreOf(database), Bench.Vault);
        return Rounds.TimeAsync(() => recorder.RecordAsync(Bench.Region, row, new("benchmark", "api")));
    }

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
        $"SP2D-{number}", "SP2D", "2024-01-10", "5.1.02.02.02.0006", "PEKERJA-DESA", "APBD", "2024", "16800",
        $"INV-{number}",
    ];
}

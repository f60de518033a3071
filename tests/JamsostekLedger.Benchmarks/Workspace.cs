using System.Diagnostics;
using System.Text;
using JamsostekLedger.Host.Serving;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Reference;
using JamsostekLedger.Statements;
using JamsostekLedger.Store;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// The workspace of a month in which SIPD has 5,000 orders that the ledger lacks, over HTTP: its first page, a later
/// one, one reason alone, and the next one after something was said, which nobody remembers.
/// </summary>
internal static class Workspace
{
    private const int Breaks = 5_000;
    private const int Agree = 5_000;
    private const int Asked = 60;
    private const string Code = "61.07";

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        await using var ledger = await OpenLedger.OpenAsync(new(bench.Folder));
        var region = Regions.Find(Code)!;
        await TakeAsync(
            ledger, "programmes", "code,name,fund,starts_on,vulnerable\nrentan,Rentan,APBD,2024-01-01,yes\n");
        await TakeAsync(ledger, "payments", Rows(
            "document_number,kind,document_date,account_code,programme,fund,fund_year,amount", 0, Agree,
            at => $"{at:00000}/SP2D,SP2D,2024-03-{1 + at % 28:00},5.1,rentan,APBD,2024,{16_800 * (at + 1)}"));
        var kind = StatementKinds.Find("sipd")!;
        var report = await ledger.Statements.RecordAsync(new(
            kind, new(2024, 3), ledger.Today(region), Host.Importing.FileRows.Of("sipd.csv", Table(Rows(
                "document_number,document_date,account_code,amount", 0, Agree + Breaks,
                at => $"{at:00000}/SP2D,2024-03-{1 + at % 28:00},5.1,{16_800 * (at + 1)}")), kind, region, "benchmark",
                false)));
        if (report.Recorded != Agree + Breaks)
            throw new InvalidDataException($"{report.Recorded} rows of SIPD were recorded.");

        var app = WebServer.Build(new(0, ledger, new())
        {
            Recognise = (_, _) => Task.FromResult(Visitor.Operator),
        });
        await app.StartAsync();
        try
        {
            using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
            const string page = $"/regions/{Code}/reconciliation?period=2024-03&pairing=payments";
            return
            [
                await MeasureAsync(client, $"workspace of {Breaks:N0} breaks, first page", page),
                await MeasureAsync(client, "… a later page", $"{page}&page=73"),
                await MeasureAsync(client, "… one reason", $"{page}&reason=missing-in-ledger"),
                await MeasureAsync(client, "… what agrees", $"{page}&show=matches"),
                await MeasureAsync(client, "… after something was said of a break", page, SayAsync),
            ];
        }
        finally
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    // Whatever is recorded of the region, nothing that was found before it is known any more.
    private static async Task SayAsync(HttpClient client, string page, int at)
    {
        var id = page.Split("data-break=\"")[1].Split('"')[0];
        using var body = new StringContent($$"""{"to":"Bidang {{at}}"}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(
            $"/api/v1/regions/{Code}/reconciliations/2024-03/breaks/{id}/assignments", body);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<Line> MeasureAsync(
        HttpClient client, string name, string address, Func<HttpClient, string, int, Task>? before = null)
    {
        var (times, shown) = (new List<double>(), await client.GetStringAsync(address));
        for (var at = 0; at < Asked; at++)
        {
            if (before is not null)
                await before(client, shown, at);
            var watch = Stopwatch.StartNew();
            var text = await client.GetStringAsync(address);
            times.Add(watch.Elapsed.TotalMilliseconds);
            if (!text.Contains($"data-breaks=\"{Breaks}\"", StringComparison.Ordinal))
                throw new InvalidDataException("The page shows other breaks.");
        }

        var first = times[0];
        double[] warm = [.. times.Skip(10).Order()];
        var late = warm[(int)(warm.Length * 0.95)];
        return new(
            name, $"p50 {Rounds.Median(warm):F0} ms, p95 {late:F0} ms", $"first {first:F0} ms", "", "p95 < 200 ms",
            late < 200);
    }

    private static async Task TakeAsync(OpenLedger ledger, string kind, string csv)
    {
        var of = Registry.FileKinds.Find(kind)!;
        var report = await ledger.Recorder.RecordAsync(Host.Importing.FileRows.Of(
            $"{kind}.csv", Table(csv), of, Regions.Find(Code)!, "benchmark", false));
        if (report.Refusals.Count > 0)
            throw new InvalidDataException($"{kind}: {report.Refusals[0]}");
    }

    private static Host.Files.TableFile Table(string csv) =>
        Host.Files.TableFile.Of(() => new MemoryStream(Encoding.UTF8.GetBytes(csv)));

    private static string Rows(string head, int from, int count, Func<int, string> row) =>
        string.Join('\n', Enumerable.Range(from, count).Select(row).Prepend(head));
}

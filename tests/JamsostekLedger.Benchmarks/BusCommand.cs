using JamsostekLedger.Claims;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Cluster;
using Wolverine;

namespace JamsostekLedger.Benchmarks;

/// <summary>One command after the other on a server's bus, against the same ones given to the recorder.</summary>
internal static class BusCommand
{
    private const int Commands = 400;
    private const int RoundCount = 9;

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        var database = await bench.NewDatabaseAsync();
        await using var ledger = await OpenLedger.OpenAsync(
            new LedgerHome(Path.Combine(bench.Folder, "bus")) { Database = bench.ConnectionTo(database) });
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        // Nothing follows the commands here: what is measured is the way to the recorder.
        builder.AddWork(ledger, new(), _ => []);
        using var host = builder.Build();
        await host.StartAsync();
        await bench.CheckpointAsync();

        var rounds = await Rounds.InTurnAsync(RoundCount,
            round => Rounds.TimeAsync(async () =>
            {
                for (var i = 1; i <= Commands; i++)
                    await host.MessageBus().RecordAsync(
                        new(Bench.Region, new("benchmark", "api")) { Commands = [Command("B", round, i)] },
                        CancellationToken.None);
            }),
            round => Rounds.TimeAsync(async () =>
            {
                for (var i = 1; i <= Commands; i++)
                    await ledger.Recorder.RecordAllAsync(
                        Bench.Region.Code, [Command("R", round, i)], new("benchmark", "api"));
            }));
        await host.StopAsync();
        var cost = rounds.Ratio - 1;
        return
        [
            new("command on the bus", $"{rounds.Ours * 1000 / Commands:N0} µs",
                $"recorder {rounds.Baseline * 1000 / Commands:N0} µs", $"{cost:P1}", "≤ 5 %", cost <= 0.05),
        ];
    }

    private static PayBenefit Command(string way, int round, int i) => new(new(
        $"{way}{round}-{i}", Benefit.Jkm, "Santunan sekaligus", Segment.Bpu, "PETANI", true, new(Guid.CreateVersion7()),
        new(2024, 11, 1), new(2024, 12, 2), new(42_000_000), new(Guid.CreateVersion7()), "ahli waris",
        $"{way}{round}-{i}/1", "Kuta Utara"));
}

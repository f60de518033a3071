#if MARTEN
using JamsostekLedger.Claims;
using JamsostekLedger.Marten;
using JamsostekLedger.Registry;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Log;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Benchmarks;

/// <summary>The log through Marten against the log through Npgsql, in turn on one machine and one cluster.</summary>
internal static class SideBySide
{
    private const int Claims = 20_000;
    private const int Singles = 200;
    private const int RoundCount = 5;

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        var ours = await OpenAsync(bench);
        var theirs = await OpenAsync(bench);
        await using var npgsql = Bench.LogOf(ours);
        await using var marten = await MartenEventLog.OpenAsync(
            theirs, bench.ConnectionTo(theirs), Bench.Clock, default);
        return
        [
            await MeasureAsync($"bulk append of {Claims:N0} streams", marten, npgsql, AppendAsync),
            await MeasureAsync($"{Singles} single commands", marten, npgsql, SingleAsync),
            await MeasureAsync("replay of all of them", marten, npgsql, ReplayAsync),
            await MeasureAsync("rebuild of sums and views", marten, npgsql, RebuildAsync),
        ];
    }

    private static async Task<LedgerDatabase> OpenAsync(Bench bench)
    {
        var database = await bench.NewDatabaseAsync();
        await Bench.RecordAsync(database, "programmes", ClaimBook.OpenProgrammes());
        await bench.CheckpointAsync();
        return database;
    }

    private static async Task<Line> MeasureAsync(
        string name, IEventLog marten, IEventLog npgsql, Func<IEventLog, int, Task> act)
    {
        var rounds = await Rounds.InTurnAsync(
            RoundCount, round => Rounds.TimeAsync(() => act(marten, round)),
            round => Rounds.TimeAsync(() => act(npgsql, round)));
        return new(
            $"{name}, Marten", $"{rounds.Ours:N0} ms", $"Npgsql {rounds.Baseline:N0} ms", $"{rounds.Ratio:F2}×");
    }

    private static Task AppendAsync(IEventLog log, int round) =>
        BulkAppend.AppendAsync(log, [.. BulkAppend.Commands(Claims).Select(command => Renamed(command, $"A{round}"))]);

    private static async Task SingleAsync(IEventLog log, int round)
    {
        var recorder = new Recorder(log, Bench.Vault);
        foreach (var command in BulkAppend.Commands(Singles))
            await recorder.RecordAsync(Bench.Region.Code, Renamed(command, $"S{round}"), new("benchmark", "api"));
    }

    private static async Task ReplayAsync(IEventLog log, int round)
    {
        var states = new Dictionary<string, object>();
        await foreach (var recorded in log.ReplayAsync(Bench.Region.Code))
        {
            var type = StreamTypes.OfStream(recorded.Stream);
            var state = states.GetValueOrDefault(recorded.Stream) ?? type.Empty;
            states[recorded.Stream] = type.Evolve(state, recorded.Fact);
        }
    }

    private static Task RebuildAsync(IEventLog log, int round) => Rebuild.RunAsync(log.Database, Bench.Region.Code);

    // Each round appends claims of its own.
    private static PayBenefit Renamed(PayBenefit command, string round) => new(command.Payment with
    {
        Claim = $"{round}-{command.Payment.Claim}", Reference = $"{round}-{command.Payment.Reference}",
    });
}
#else
namespace JamsostekLedger.Benchmarks;

/// <summary>The two logs side by side, where both were built.</summary>
internal static class SideBySide
{
    public static Task<IEnumerable<Line>> RunAsync(Bench _) => Task.FromResult<IEnumerable<Line>>(
        [new("stores side by side", "built without Marten: --store marten")]);
}
#endif

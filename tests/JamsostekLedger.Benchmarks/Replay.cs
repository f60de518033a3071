using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// Reads a region's 100,000 facts in order, deserialises each and folds it into its stream, against a COPY of the
/// same rows of <c>mt_events</c> whose bytes are thrown away.
/// </summary>
internal static class Replay
{
    private const int Claims = 100_000;
    private const int RoundCount = 7;

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        var region = Bench.Region.Code;
        var database = await bench.NewDatabaseAsync();
        await Bench.RecordAsync(database, "programmes", ClaimBook.OpenProgrammes());
        await Bench.RecordAsync(database, "claims", ClaimBook.Rows(ClaimBook.PaidOnce(Claims)));
        await using var connection = await database.Source.OpenConnectionAsync();

        var rounds = await Rounds.InTurnAsync(RoundCount,
            _ => Rounds.TimeAsync(async () =>
            {
                var states = new Dictionary<string, object>();
                await RegionReplay.FoldAsync(database, region, replayed =>
                {
                    var type = StreamTypes.OfStream(replayed.Stream);
                    var state = states.GetValueOrDefault(replayed.Stream) ?? type.Empty;
                    states[replayed.Stream] = type.Evolve(state, replayed.Fact);
                });
            }),
            _ => Rounds.TimeAsync(() => PlainCopy.ThrowAwayAsync(
                connection, RegionReplay.Query(region))));
        var speed = 1 / rounds.Ratio;
        return
        [
            new("replay 100,000 facts", $"{Claims / rounds.Ours:N0} facts/ms",
                $"COPY {Claims / rounds.Baseline:N0} facts/ms", $"{speed:P0}", "≥ 60 %", speed >= 0.6),
        ];
    }
}

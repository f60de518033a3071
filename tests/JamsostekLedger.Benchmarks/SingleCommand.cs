using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;
using JasperFx.Events;

namespace JamsostekLedger.Benchmarks;

/// <summary>One command after the other, each its own commit on disk, against the same rows written by hand.</summary>
internal static class SingleCommand
{
    private const int Commands = 400;
    private const int RoundCount = 7;

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        var database = await bench.NewDatabaseAsync();
        var recorder = new Recorder(Bench.StoreOf(database), Bench.Vault);
        await using var byHand = await HandWritten.PrepareAsync(database, region: "51.03");
        await bench.CheckpointAsync();

        var rounds = await Rounds.InTurnAsync(RoundCount,
            round => Rounds.TimeAsync(async () =>
            {
                for (var i = 1; i <= Commands; i++)
                    await recorder.RecordAsync(Bench.Region.Code, Command(round, i), new("benchmark", "api"));
            }),
            round => Rounds.TimeAsync(async () =>
            {
                for (var i = 1; i <= Commands; i++)
                    await byHand.WriteAsync(Command(round, i).Payment);
            }));
        await CheckAsync(database);
        var speed = 1 / rounds.Ratio;
        return
        [
            new("single command", $"{Commands * 1000 / rounds.Ours:N0} /s",
                $"by hand {Commands * 1000 / rounds.Baseline:N0} /s", $"{speed:P0}", "≥ 50 %", speed >= 0.5),
            await PlainAsync("session, rich", EventAppendMode.Rich),
            await PlainAsync("session, quick", EventAppendMode.Quick),
        ];

        // No lock, no decision, no journal, no proof: a session of Marten's for each command.
        async Task<Line> PlainAsync(string way, EventAppendMode mode)
        {
            await using var plain = await PlainMarten.OpenAsync(bench.ConnectionTo(database), mode);
            await bench.CheckpointAsync();
            var times = new List<double>();
            for (var round = 0; round <= RoundCount; round++)
                times.Add(await Rounds.TimeAsync(() => plain.AppendAsync(
                    Enumerable.Range(1, Commands).Select(i => Command(round, i)), batch: 1)));

            var time = Rounds.Median(times.Skip(1));
            return new($"… plain Marten, {way}", $"{Commands * 1000 / rounds.Ours:N0} /s",
                $"Marten {Commands * 1000 / time:N0} /s", $"{time / rounds.Ours:P0}");
        }
    }

    private static PayBenefit Command(int round, int i) => new(new(
        $"S{round}-{i}", Benefit.Jkm, "Santunan sekaligus", Segment.Bpu, "PETANI", true, new(Guid.CreateVersion7()),
        new(2024, 11, 1), new(2024, 12, 2), new(42_000_000), new(Guid.CreateVersion7()), "ahli waris",
        $"S{round}-{i}/1", "Kuta Utara"));

    // Both must have written as many rows of each table, or they are not the same work.
    private static async Task CheckAsync(LedgerDatabase database)
    {
        (string Table, string Region)[] tables =
        [
            ("mt_streams", "tenant_id"), ("mt_events", "tenant_id"), ("fact", "region"), ("journal", "region"),
            ("total", "region"), ("block", "region"),
        ];
        foreach (var (table, region) in tables)
        {
            await using var command = database.Source.CreateCommand(
                $"select count(*) filter (where {region} = '51.04') - count(*) filter (where {region} = '51.03') "
                + $"from ledger.{table}");
            if (await command.ExecuteScalarAsync() is not 0L)
                throw new InvalidDataException($"By hand, ledger.{table} got another number of rows.");
        }
    }
}

using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Append;
using JasperFx.Events;
using NodaTime;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// 100,000 claims of one payment each, recorded with everything that an append does, against binary COPYs of exactly
/// the rows that it wrote into tables of the same making.
/// </summary>
internal static class BulkAppend
{
    private const int Claims = 100_000;
    private const int BatchSize = 4_000;
    private const int RoundCount = 5;
    private const int PlainRounds = 4;

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        var commands = Commands(Claims).ToList();
        var append = await AgainstCopyAsync(bench, database => AppendAsync(Bench.StoreOf(database), commands));
        var rows = ClaimBook.Rows(ClaimBook.PaidOnce(Claims));
        var file = await AgainstCopyAsync(bench, database => Bench.RecordAsync(database, "claims", rows));
        return
        [
            Of("append 100,000 streams", append),
            Of("… as a file's rows, 2 people each", file),
            await PlainAsync("session, rich", EventAppendMode.Rich, plain => plain.AppendAsync(commands)),
            await PlainAsync("session, quick", EventAppendMode.Quick, plain => plain.AppendAsync(commands)),
            await PlainAsync("bulk insert", EventAppendMode.Rich, plain => plain.BulkInsertAsync(commands)),
        ];

        // No journal, no views, no proof: what Marten alone takes for the facts.
        async Task<Line> PlainAsync(string way, EventAppendMode mode, Func<PlainMarten, Task> act)
        {
            var times = new List<double>();
            for (var round = 0; round < PlainRounds; round++)
            {
                var database = await bench.NewDatabaseAsync();
                await using (var plain = await PlainMarten.OpenAsync(bench.ConnectionTo(database), mode))
                {
                    await bench.CheckpointAsync();
                    times.Add(await Rounds.TimeAsync(() => act(plain)));
                }

                await bench.DropAsync(database);
            }

            var time = Rounds.Median(times.Skip(1));
            return new($"… plain Marten, {way}", $"{append.Ours:N0} ms", $"Marten {time:N0} ms",
                $"{append.Ours / time:F2}×");
        }
    }

    private static Line Of(string name, Rounds rounds) => new(
        name, $"{rounds.Ours:N0} ms", $"COPY {rounds.Baseline:N0} ms", $"{rounds.Ratio:F2}×", "≤ 1.50×",
        rounds.Ratio <= 1.5);

    private static async Task<Rounds> AgainstCopyAsync(Bench bench, Func<LedgerDatabase, Task> append)
    {
        PlainCopy? copy = null;
        return await Rounds.InTurnAsync(RoundCount,
            async _ =>
            {
                var database = await bench.NewDatabaseAsync();
                await Bench.RecordAsync(database, "programmes", ClaimBook.OpenProgrammes());
                await bench.CheckpointAsync();
                var time = await Rounds.TimeAsync(() => append(database));
                copy ??= await PlainCopy.OfAsync(database);
                await bench.DropAsync(database);
                return time;
            },
            async _ =>
            {
                var database = await bench.NewDatabaseAsync();
                await bench.CheckpointAsync();
                var time = await Rounds.TimeAsync(() => copy!.IntoAsync(database));
                await bench.DropAsync(database);
                return time;
            });
    }

    /// <summary>Records the commands as one append, in batches as a file is.</summary>
    public static async Task AppendAsync(LedgerStore store, IReadOnlyList<PayBenefit> commands)
    {
        var region = Bench.Region.Code;
        await using var append = await store.BeginAsync(region, Wanted.Nothing);
        foreach (var batch in commands.Chunk(BatchSize))
        {
            Guid[] ids = [.. batch.Select(command => FactId.Of(region, command.Fact.Key))];
            await append.LoadAsync([.. batch.Select(command => command.Stream)], ids, default);
            for (var i = 0; i < batch.Length; i++)
            {
                var stream = batch[i].Stream;
                var decision = Decision.Of(batch[i], append.Earlier(ids[i])?.Fact, append.Stream(stream).Fold);
                append.Add(stream, decision.Fact!, new("benchmark", "claims.csv", new('0', 64), i));
            }

            await append.FlushAsync(default);
        }

        await append.CommitAsync([], default);
    }

    /// <summary>So many claims of one payment each.</summary>
    public static IEnumerable<PayBenefit> Commands(int count) =>
        from cells in ClaimBook.PaidOnce(count)
        select new PayBenefit(new(
            cells[0], Enum.Parse<Benefit>(cells[1], ignoreCase: true), cells[2],
            Enum.Parse<Segment>(cells[3], ignoreCase: true), cells[4].Length == 0 ? null : cells[4],
            cells[4].Length == 0 ? null : true, new(Guid.CreateVersion7()), Day(cells[6]), Day(cells[7]),
            new(long.Parse(cells[8])), new(Guid.CreateVersion7()), cells[10].Length == 0 ? null : cells[10], cells[11],
            cells[13]));

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}

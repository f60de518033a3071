using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// <c>jamsostek audit verify</c> of regions of 100,000 and of 1,000,000 facts, from its start to its exit, against a
/// COPY of the same rows of <c>mt_events</c> whose bytes are thrown away. A region ten times as large has ten times as
/// many workers, each enrolled, paid for and open to more.
/// </summary>
internal static class AuditVerify
{
    private const int RoundCount = 3;
    private const int ClaimsOfFile = 10_000;

    public static async Task<IEnumerable<Line>> RunAsync(Bench bench)
    {
        var small = await MeasureAsync(bench, workers: 45_000, claims: 10_000);
        var large = await MeasureAsync(bench, workers: 450_000, claims: 100_000);
        var growth = (double)large.Peak / small.Peak;
        return
        [
            small.Line, large.Line,
            new("… peak memory at 1,000,000 facts to that at 100,000", $"{large.Peak / ProgramRun.Megabyte:N0} MB",
                $"{small.Peak / ProgramRun.Megabyte:N0} MB", $"{growth:F2}×", "≤ 1.25×", growth <= 1.25),
        ];
    }

    private static async Task<(Line Line, long Peak)> MeasureAsync(Bench bench, int workers, int claims)
    {
        var database = await bench.NewDatabaseAsync();
        var facts = await FillAsync(database, workers, claims);
        await bench.CheckpointAsync();
        await using var connection = await database.Source.OpenConnectionAsync();
        var peak = 0L;
        var rounds = await Rounds.InTurnAsync(RoundCount,
            async _ =>
            {
                var run = await ProgramRun.VerifyAsync(bench, Bench.Region.Code, facts, bench.ConnectionTo(database));
                peak = Math.Max(peak, run.Peak);
                return run.Time;
            },
            _ => Rounds.TimeAsync(() => PlainCopy.ThrowAwayAsync(connection, RegionReplay.Query(Bench.Region.Code))));
        await connection.CloseAsync();
        await bench.DropAsync(database);
        var line = new Line($"verify {facts:N0} facts, whole process",
            $"{rounds.Ours:N0} ms, {facts * 1000 / rounds.Ours:N0} facts/s, {peak / ProgramRun.Megabyte:N0} MB",
            $"COPY {rounds.Baseline:N0} ms, {facts * 1000 / rounds.Baseline:N0} facts/s", $"{rounds.Ratio:F1}×");
        return (line, peak);
    }

    private static async Task<long> FillAsync(LedgerDatabase database, int workers, int claims)
    {
        await Bench.RecordAsync(database, "programmes", RosterBook.OpenProgramme());
        await Bench.RecordAsync(database, "roster", RosterBook.Roster(workers));
        await Bench.RecordAsync(database, "invoices", RosterBook.Invoiced(workers));
        await Bench.RecordAsync(database, "payments", RosterBook.Paid(workers));
        await new PremiumSettlement(Bench.StoreOf(database)).RunAsync(Bench.Region.Code, new("benchmark"));
        await Bench.RecordAsync(database, "programmes", ClaimBook.OpenProgrammes());
        for (var seed = 1; seed <= claims / ClaimsOfFile; seed++)
            await Bench.RecordAsync(database, "claims", ClaimBook.Rows(ClaimBook.PaidOnce(ClaimsOfFile, seed)));
        await using var count = database.Source.CreateCommand("select count(*) from ledger.fact");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}

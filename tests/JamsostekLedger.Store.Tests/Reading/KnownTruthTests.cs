using JamsostekLedger.Periods;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Specs.Reconciliation.World;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Reading;

/// <summary>
/// A year of a region whose truth is known, recorded in files that are cut at random, with its statements, of which
/// some were sent in part before: what the ledger finds of each month is what was planted, now and folded from facts.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed class KnownTruthTests(TestCluster cluster)
{
    // Lists of all members are long; these months have what others have.
    private static readonly HashSet<string> Listed = ["2025-01", "2025-12"];

    [Fact]
    public async Task Every_planted_break_is_found_with_its_reason_and_nothing_else()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        ledger.Clock.Now = NodaTime.Instant.FromUtc(2026, 2, 1, 2, 0);
        var (region, random) = (Region.Of(6), new Random(6));
        foreach (var (kind, table) in region.Ledger)
            foreach (var part in table.Shuffled(random).Cut(random))
                await ImportAsync(ledger, kind.Split(' ')[0], part);
        foreach (var ((source, period), table) in region.Statements.Where(one => IsRecorded(one.Key)))
        {
            var whole = table.Shuffled(random);
            if (random.Next(3) == 0)
                await SayAsync(ledger, source, period, whole.Cut(random).First());
            await SayAsync(ledger, source, period, whole);
        }

        foreach (var (period, pairing, ruling) in region.Rulings)
            (await ledger.RecordAsync(new RuleRows(new(
                period, 0, new(2026, 2, 1), pairing, ruling.Joins, [.. ruling.Left], [.. ruling.Right], "diperiksa",
                ruling.Tolerance > 0 ? new(ruling.Tolerance) : null), Holds: true)))
                .Status.ShouldBe(OutcomeStatus.Recorded);

        await using var moment = await ledger.MomentAsync();
        foreach (var period in Region.Periods)
            await SameAsync(moment, period);
        await SameAsync(moment.Folded, "2025-12");

        async Task SameAsync(Moment asked, string period)
        {
            var found = await ReconciliationQuery.RunAsync(asked, FiscalPeriod.Parse(period));
            string[] told =
            [
                .. region.Planted.Where(one => one.Period == period && (one.Pairing != "members"
                    || Listed.Contains(period))).Select(one => $"{one}").Order(StringComparer.Ordinal),
            ];
            string[] seen =
            [
                .. Planted.Of(period, found.Pairings).Select(one => $"{one}").Order(StringComparer.Ordinal),
            ];
            seen.Except(told).ShouldBeEmpty("found and not planted");
            told.Except(seen).ShouldBeEmpty("planted and not found");
            seen.ShouldBe(told);
        }

        static bool IsRecorded((string Source, string Period) of) =>
            of.Source != "bpjs-members" || Listed.Contains(of.Period);
    }

    private static async Task ImportAsync(TestLedger ledger, string kind, Table table)
    {
        var report = await ledger.ImportAsync(kind, [table.Head, .. table.Lines]);
        report.Refusals.ShouldBeEmpty(kind);
        report.Recorded.ShouldBe(table.Lines.Count, kind);
    }

    private static async Task SayAsync(TestLedger ledger, string source, string period, Table table)
    {
        var report = await TestStatement.RecordAsync(ledger, source, period, [table.Head, .. table.Lines]);
        report.Refusals.ShouldBeEmpty(source);
        (report.Recorded + report.Already).ShouldBe(table.Lines.Count, source);
    }
}

using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>
/// However much is recorded of the largest amounts, every sum of the region's reports can be reckoned.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed class RegionSumTests(TestCluster cluster)
{
    private const string Rule = "region-sum-too-large";

    private static readonly LocalDate First = new(2024, 1, 1);
    private static readonly LocalDate Last = new(2024, 12, 31);

    [Fact]
    public async Task Payments_of_the_largest_amount_are_refused_before_their_sum_passes_what_a_number_holds()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());

        var report = await ledger.ImportAsync(
            "payments", Rows("payments", 10_000, at => Sample.Payment($"SP2D/{at}", Rupiah.Most)), partial: true);

        report.Refusals.Select(refusal => refusal.Rule).Distinct().ShouldBe([Rule]);
        report.Recorded.ShouldBeInRange(100, 1_000);
        (await ledger.RecordAsync(Sample.Sp2d("SP2D/last", Rupiah.Most))).Refusal!.Rule.ShouldBe(Rule);
        // What moves no money is recorded all the same.
        (await ledger.RecordAsync(Sample.Open("lain"))).Status.ShouldBe(OutcomeStatus.Recorded);
        await AnswersAsync(ledger);
    }

    // Seeds stand for themselves: each makes other documents in another order, among them many of the largest.
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public async Task Whatever_is_recorded_the_reports_answer(int seed)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        var random = new Random(seed);
        var refused = 0L;
        for (var round = 0; round < 12; round++)
        {
            var kind = Documents.Keys.ElementAt(random.Next(Documents.Count));
            var report = await ledger.ImportAsync(
                kind, Rows(kind, 400, at => Documents[kind].Row($"{round}-{at}", Amount(random))), partial: true);
            report.Refusals.Select(refusal => refusal.Rule).Distinct()
                .ShouldBeSubsetOf([Rule, "amount-too-large", "claim-step-illegal"], $"{kind}, seed {seed}");
            refused += report.Refusals.Count(refusal => refusal.Rule == Rule);
        }

        refused.ShouldBeGreaterThan(0);
        await AnswersAsync(ledger);
    }

    [Fact]
    public async Task A_head_count_that_costs_more_than_can_be_reckoned_counts_as_well()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        var report = await ledger.ImportAsync("invoices", Rows("invoices", 400, at =>
            $"INV/{at},2024-01-02,{Sample.Programme},APBD,2024-01,2026-12,100000000,1,1,2024-02-15"), partial: true);
        report.Refusals.Select(refusal => refusal.Rule).Distinct().ShouldBe([Rule]);
        await AnswersAsync(ledger);
    }

    private static readonly Dictionary<string, (string Header, Func<string, long, string> Row)> Documents = new()
    {
        ["payments"] = (Sample.PaymentsHeader, (number, amount) => Sample.Payment(number, amount)),
        ["budget"] = ("document_number,document_date,kind,fiscal_year,account_code,programme,fund,fund_year,pagu",
            (number, amount) =>
                $"{number},2024-01-02,DPA,2024,5.1.{number.Replace('-', '.')},{Sample.Programme},APBD,2024,{amount}"),
        ["invoices"] = ("invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            (number, amount) =>
                $"{number},2024-01-02,{Sample.Programme},APBD,2024-01,2024-12,1000,{amount},{amount},2024-02-15"),
        ["claims"] = (Sample.ClaimsHeader, (number, amount) => Sample.Claim(number, number, amount)),
        ["claim-notices"] = ("claim_number,benefit,segment,event_date,noticed_on,wage", (number, amount) =>
            $"N{number},JKK,PU,2024-03-02,2024-03-03,{Math.Min(amount, Rupiah.MostWage)}"),
    };

    private static long Amount(Random random) => random.Next(4) switch
    {
        0 => random.NextInt64(1, 1_000_000),
        1 => Rupiah.Most - random.NextInt64(1_000),
        _ => Rupiah.Most,
    };

    private static IReadOnlyList<ReadRow> Rows(string kind, int count, Func<int, string> row) =>
        TestFile.Rows(kind, [Documents[kind].Header, .. Enumerable.Range(0, count).Select(row)]);

    private static async Task AnswersAsync(TestLedger ledger)
    {
        await using var moment = await ledger.MomentAsync();
        await BudgetUseQuery.RunAsync(moment, 2024);
        await PremiumReportQuery.RunAsync(moment, 2024);
        await ClaimTotalsQuery.RunAsync(moment, First, Last);
        await ClaimBreakdownQuery.RunAsync(moment, First, Last);
        await ClaimsRatioQuery.RunAsync(moment, First, Last);
        await ClaimCheckQuery.RunAsync(moment, Last);
        await LapseRiskQuery.RunAsync(moment, Last);
        var due = await DueClaimsQuery.RunAsync(moment, Last, Last);
        due.Cost.ShouldBeGreaterThanOrEqualTo(Rupiah.Zero);
        await JournalLinesQuery.RunAsync(moment, new(JournalMeasure.All) { From = First, To = Last }, 1);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }
}

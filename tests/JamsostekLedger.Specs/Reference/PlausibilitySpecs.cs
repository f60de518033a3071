using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Coverage;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Specs.Reference;

/// <summary>What is odd about a fact by its days and its fund, on the day on which it is recorded.</summary>
public class PlausibilitySpecs
{
    private static readonly LocalDate Today = new(2026, 11, 30);
    private static readonly LocalDate Past = new(2026, 1, 5);

    [Theory]
    [InlineData("2026-11-30", null)]
    [InlineData("2026-12-01", "date-in-future")]
    [InlineData("2062-01-05", "date-in-future")]
    public void A_document_of_tomorrow_is_refused(string day, string? rule) => Refused(Sp2d(Day(day)), rule);

    [Fact] public void Each_day_that_has_happened_counts()
    {
        Refused(Sp2d(Past) with { TransferredOn = Today.PlusDays(1) }, "date-in-future");
        Refused(Paid(Today.PlusDays(1), Today), "date-in-future");
        Refused(Paid(Today, Today.PlusDays(1)), "date-in-future");
        Refused(new WorkerEnded(default, "p", Today.PlusDays(1), EndReason.Died, null, null), "date-in-future");
    }

    [Fact] public void What_is_planned_may_lie_ahead()
    {
        Refused(new WorkerEnded(default, "p", Today.PlusDays(31), EndReason.FundsEnded, null, null), null);
        Refused(new CoverageTargetSet(new(2045, 12, 31), "99.5", "RPJPN", null, null), null);
        Refused(Opened(new(2027, 1, 1)), null);
        Warned(Invoice(Past, due: new(2027, 1, 15)));
    }

    [Theory]
    [InlineData("1901-01-05", true)]
    [InlineData("2001-11-29", true)]
    [InlineData("2001-11-30", false)]
    public void A_day_long_past_is_warned_of(string day, bool isFar) =>
        Warned(Sp2d(Day(day)), isFar ? ["date-far-from-today"] : []);

    [Fact] public void A_plan_that_is_far_ahead_is_warned_of()
    {
        Warned(Opened(new(2062, 1, 1)), "date-far-from-today");
        Warned(Invoice(Past, due: new(2062, 1, 15)), "date-far-from-today");
    }

    [Fact] public void Money_whose_rule_is_not_sure_is_recorded_with_its_doubt()
    {
        Warned(Opened(new(2024, 1, 1)) with { Fund = "DANA-DESA" }, "fund-in-doubt");
        Warned(Sp2d(Past) with { Line = new(2026, "5.1", "p", "DBH-SAWIT", 2026) }, "fund-in-doubt");
        Warned(Invoice(Past, due: Past) with { Fund = "ADD" });
    }

    [Fact] public void The_day_is_that_of_the_region()
    {
        var decision = Decision.Record(Sp2d(Today));
        var atMidnight = Instant.FromUtc(2026, 11, 29, 16, 30);
        Plausibility.Weigh(decision, "51.04", atMidnight).Refusal.ShouldBeNull(); // WITA
        Plausibility.Weigh(decision, "61.07", atMidnight).Refusal!.Rule.ShouldBe("date-in-future"); // WIB
    }

    [Fact] public void What_records_nothing_stays_what_it_is()
    {
        Plausibility.Weigh(Decision.Nothing, Today).ShouldBeSameAs(Decision.Nothing);
        Plausibility.Weigh(Decision.Refuse("x", "y"), Today).Refusal!.Rule.ShouldBe("x");
    }

    private static void Refused(LedgerEvent fact, string? rule) =>
        Plausibility.Weigh(Decision.Record(fact), Today).Refusal?.Rule.ShouldBe(rule);

    private static void Warned(LedgerEvent fact, params string[] rules)
    {
        var decision = Plausibility.Weigh(Decision.Record(fact), Today);
        decision.Refusal.ShouldBeNull();
        decision.Warnings.Select(warning => warning.Rule).ShouldBe(rules);
        decision.Warnings.ShouldAllBe(warning => warning.Message.EndsWith('.'));
    }

    private static PremiumPaid Sp2d(LocalDate day) =>
        new(new(2026, "5.1", "p", "APBD", 2026), "0001", day, null, new(1), null, null);

    private static BenefitPaid Paid(LocalDate happened, LocalDate paidOn) => new(new ClaimPayment(
        "K1", Benefit.Jkm, "santunan", Segment.Bpu, null, null, null, happened, paidOn, new(1), default, null,
        "B1", null));

    private static InvoiceReceived Invoice(LocalDate day, LocalDate due) => new(
        "T1", day, "p", "APBD", new(2026, 1), new(2026, 1), 1, new(10_000), new(6_800), due, []);

    private static ProgrammeOpened Opened(LocalDate day) =>
        new("p", "P", "APBD", day, null, true, null, null, null, null);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}

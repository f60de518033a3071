using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Specs.Budgets;
using NodaTime;

namespace JamsostekLedger.Specs.Periods;

public class ClosedPeriodsSpecs
{
    private static readonly ClosedPeriods November = ClosedPeriods.Of(["2024-11"]);

    [Theory]
    [InlineData("2024-10-31", true)] // what happened then reaches into November
    [InlineData("2024-11-01", true)]
    [InlineData("2024-11-30", true)]
    [InlineData("2024-12-01", false)]
    public void A_fact_of_a_closed_day_is_refused(string day, bool refused) =>
        (November.Refuses(Decision.Record(Paid(day)), [])?.Rule).ShouldBe(refused ? "period-closed" : null);

    [Fact]
    public void So_is_a_line_that_would_move_an_account_there() =>
        November.Refuses(Decision.Record(Paid("2024-12-05")), [Line("2024-12-05"), Line("2024-11-20")])!.Rule
            .ShouldBe("period-closed");

    [Theory]
    // A payment of November that is moved into December, and the other way round.
    [InlineData("2024-11-20", "2024-12-02")]
    [InlineData("2024-12-02", "2024-11-20")]
    public void A_document_of_a_closed_day_stays_as_it_is(string was, string now)
    {
        var revised = new DocumentRevised(
            "payment", 1, RevisionKind.Corrected, Paid("2024-12-02").ValueDate, [], Paid(now));
        November.Refuses(Decision.Revise([("budget", revised)], [Paid(was), Paid(now)]), [])!.Rule
            .ShouldBe("period-closed");
    }

    [Fact]
    public void A_fact_that_goes_in_with_another_is_looked_at_too() =>
        November.Refuses(Decision.Record(Paid("2024-12-05")).With("budget", Paid("2024-11-05")), [])
            .ShouldNotBeNull();

    [Fact]
    public void A_closed_year_refuses_all_its_days()
    {
        var year = ClosedPeriods.Of(["2023"]);
        year.Refuses(Decision.Record(Paid("2022-12-31")), []).ShouldNotBeNull();
        year.Refuses(Decision.Record(Paid("2023-12-31")), []).ShouldNotBeNull();
        year.Refuses(Decision.Record(Paid("2024-01-01")), []).ShouldBeNull();
    }

    [Theory]
    [InlineData("2024-09-02", "2024-11")]
    [InlineData("2024-11-30", "2024-11")]
    [InlineData("2024-12-01", "2024-12")]
    [InlineData("2025-01-01", null)]
    public void A_day_is_closed_by_the_first_period_that_reaches_it(string day, string? by) =>
        ClosedPeriods.Of(["2024", "2024-12", "2024-11"]).Closing(Day(day))?.ToString().ShouldBe(by);

    [Fact]
    public void A_period_is_not_reopened_while_a_later_one_is_closed()
    {
        var both = ClosedPeriods.Of(["2024-11", "2024-12"]);
        Reopening("2024-11", both).ShouldBe("period-later-closed");
        Reopening("2024-12", both).ShouldBeNull();
        Reopening("2024-11", November).ShouldBeNull();
    }

    [Fact]
    public void A_year_may_be_closed_when_months_of_the_next_are()
    {
        var next = ClosedPeriods.Of(["2025-01"]);
        var closing = Decision.Record(new PeriodClosed("2024", 1, new(2025, 3, 10), "LKPD", []))
            .With("period/2025", new OpeningBalancesKept(2025, 1, []));
        next.Refuses(closing, []).ShouldBeNull();
    }

    [Fact]
    public void What_is_refused_anyway_is_left_alone() =>
        November.Refuses(Decision.Refuse("pagu-exceeded", ""), [Line("2024-11-20")]).ShouldBeNull();

    [Fact]
    public void A_closing_and_a_reopening_change_what_is_closed()
    {
        var closed = ClosedPeriods.None.After(new PeriodClosed("2024-11", 1, new(2024, 12, 5), "BA", []));
        closed.Names().ShouldBe(["2024-11"]);
        closed.After(new PeriodReopened("2024-11", 1, new(2024, 12, 6), "salah")).Names().ShouldBeEmpty();
        closed.After(Paid("2024-12-05")).ShouldBe(closed);
    }

    private static string? Reopening(string period, ClosedPeriods closed) => closed.Refuses(
        Decision.Record(new PeriodReopened(period, 1, new(2025, 1, 12), "SP2D tertinggal")), [])?.Rule;

    private static PremiumPaid Paid(string day) => Samples.Sp2d("0001", 600, Day(day));

    private static JournalLine Line(string day) => new(
        Account.BudgetRealised, Account.BudgetAvailable, Unit.Rupiah, 1, Day(day), new());

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}

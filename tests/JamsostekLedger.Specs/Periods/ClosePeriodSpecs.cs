using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using NodaTime;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Periods;

public class ClosePeriodSpecs
{
    private static readonly AccountBalance Realised = new(Account.BudgetRealised, Unit.Rupiah, 600, 0, 1_000);
    private static readonly AccountBalance Empty = new(Account.BudgetReserved, Unit.Rupiah, 50, 50, 0);

    [Fact] public void A_month_is_closed_with_the_balance_of_every_account() =>
        Given().When(Close("2024-11")).Then(Closed("2024-11", 1));

    [Fact] public void A_reason_is_asked_for() =>
        Given().When(Close("2024-11") with { Reason = " " }).ThenRefusedBy("period-reason-missing");

    [Theory]
    [InlineData("2024-11-30", false)]
    [InlineData("2024-12-01", true)]
    public void A_month_is_closed_once_it_is_over(string on, bool may)
    {
        var when = Given().When(Close("2024-11") with { On = Day(on) });
        if (may)
            when.Then(Closed("2024-11", 1) with { On = Day(on) });
        else
            when.ThenRefusedBy("period-not-over");
    }

    [Fact] public void Books_stay_open_while_breaks_are_not_explained() =>
        Given().When(Close("2024-11") with { OpenBreaks = 1 }).ThenRefusedBy("breaks-open");

    [Fact] public void A_closed_month_is_not_closed_again() =>
        Given(Closed("2024-11", 1)).When(Close("2024-11")).ThenRefusedBy("period-already-closed");

    [Fact] public void A_month_of_a_closed_year_is_closed_already() =>
        Given(Closed("2024", 1)).When(Close("2024-11")).ThenRefusedBy("period-already-closed");

    [Fact] public void A_reopened_month_is_closed_anew_with_balances_of_its_own() =>
        Given(Closed("2024-11", 1), Reopened("2024-11", 1)).When(Close("2024-11")).Then(Closed("2024-11", 2));

    [Fact] public void A_year_is_closed_beside_its_closed_months() =>
        Given(Closed("2024-11", 1)).When(Close("2024")).Then(Closed("2024", 1));

    [Fact]
    public void The_next_year_opens_with_what_is_left()
    {
        var ledger = new MemoryLedger();
        ledger.Tell(Close("2024")).Fact.ShouldNotBeNull();

        ((PeriodBooks)ledger.StateOf("period/2025")).Opening.ShouldBe(new OpeningBalancesKept(2025, 1, [Realised]));
        ((PeriodBooks)ledger.StateOf("period/2024")).Closed!.Balances.ShouldBe([Realised, Empty]);
    }

    [Fact]
    public void A_month_opens_none() =>
        new MemoryLedger().Decide(Close("2024-12")).Also.ShouldBeEmpty();

    [Fact] public void What_an_account_opened_with_follows_from_what_moved_it() => Realised.Opening().ShouldBe(400);

    private static ClosePeriod Close(string period) =>
        new(FiscalPeriod.Parse(period), new(2025, 1, 10), "BA-07/2025") { Balances = [Realised, Empty] };

    private static PeriodClosed Closed(string period, int number) =>
        new(period, number, new(2025, 1, 10), "BA-07/2025", [Realised, Empty]);

    private static PeriodReopened Reopened(string period, int number) =>
        new(period, number, new(2025, 1, 12), "SP2D tertinggal");

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}

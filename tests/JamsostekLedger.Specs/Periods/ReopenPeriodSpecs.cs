using JamsostekLedger.Periods;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Periods;

public class ReopenPeriodSpecs
{
    [Fact] public void A_month_is_reopened_with_a_reason() =>
        Given(Closed("2024-11", 1)).When(Reopen("2024-11")).Then(Reopened("2024-11", 1));

    [Fact] public void Without_one_it_stays_closed() =>
        Given(Closed("2024-11", 1)).When(Reopen("2024-11") with { Reason = "" }).ThenRefusedBy("period-reason-missing");

    [Fact] public void An_open_month_cannot_be_reopened() =>
        Given(Closed("2024-11", 1), Reopened("2024-11", 1)).When(Reopen("2024-11")).ThenRefusedBy("period-not-closed");

    [Fact] public void A_month_of_a_closed_year_stays_closed_with_it() =>
        Given(Closed("2024-11", 1), Closed("2024", 1)).When(Reopen("2024-11")).ThenRefusedBy("period-in-closed-year");

    private static ReopenPeriod Reopen(string period) =>
        new(FiscalPeriod.Parse(period), new(2025, 1, 12), "SP2D tertinggal");

    private static PeriodClosed Closed(string period, int number) =>
        new(period, number, new(2025, 1, 10), "BA-07/2025", []);

    private static PeriodReopened Reopened(string period, int number) =>
        new(period, number, new(2025, 1, 12), "SP2D tertinggal");
}

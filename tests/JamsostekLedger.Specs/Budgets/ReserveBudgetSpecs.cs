using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Budgets.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Budgets;

public class ReserveBudgetSpecs
{
    [Fact] public void The_last_rupiah_available_may_be_reserved() =>
        Given(Dpa(1_000), Sp2d("0001", 400), Reserved("R1", 300)).When(new ReserveBudget(Reserved("R2", 300)))
            .ThenRecorded();

    [Fact] public void One_rupiah_more_is_refused() =>
        Given(Dpa(1_000), Sp2d("0001", 400), Reserved("R1", 300)).When(new ReserveBudget(Reserved("R2", 301)))
            .ThenRefusedBy("pagu-exceeded");

    [Fact] public void What_was_released_may_be_reserved_again() =>
        Given(Dpa(1_000), Reserved("R1", 1_000), Released("R2", "R1", 400))
            .When(new ReserveBudget(Reserved("R3", 400))).ThenRecorded();

    [Fact] public void A_cut_of_the_pagu_counts_however_early_the_reservation_is_dated() =>
        Given(Dpa(1_000), Dppa(500)).When(new ReserveBudget(Reserved("R1", 501))).ThenRefusedBy("pagu-exceeded");

    [Fact] public void The_same_reservation_again_adds_nothing() =>
        Given(Dpa(1_000), Reserved("R1", 1_000)).When(new ReserveBudget(Reserved("R1", 1_000))).ThenNothing();

    [Fact] public void A_number_is_given_once_in_the_region_and_not_once_a_line() =>
        Given(Dpa(1_000), Dpa(1_000) with { Line = Earmarked }, Reserved("R1", 10))
            .When(new ReserveBudget(Reserved("R1", 10) with { Line = Earmarked })).ThenRefusedBy("key-differs");

    [Theory]
    //          pagu  dated in  amount  refused by
    [InlineData(null, 2025,     0,      "amount-not-positive")]
    [InlineData(null, 2025,     11,     "no-budget-line")]
    [InlineData(10,   2025,     11,     "reservation-outside-fiscal-year")]
    [InlineData(10,   2023,     11,     "reservation-outside-fiscal-year")]
    [InlineData(10,   2024,     11,     "pagu-exceeded")]
    public void Refusals_in_the_order_in_which_they_are_checked(int? pagu, int year, int amount, string rule)
    {
        LedgerEvent[] facts = pagu is { } known ? [Dpa(known)] : [];
        Given(facts).When(new ReserveBudget(Reserved("R1", amount) with { DocumentDate = new(year, 2, 1) }))
            .ThenRefusedBy(rule);
    }
}

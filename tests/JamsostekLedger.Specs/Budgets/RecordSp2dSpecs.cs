using JamsostekLedger.Budgets;
using static JamsostekLedger.Specs.Budgets.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Budgets;

public class RecordSp2dSpecs
{
    [Fact] public void The_last_rupiah_of_the_pagu_may_be_paid() =>
        Given(Dpa(1_000), Sp2d("0001", 600)).When(new RecordSp2d(Sp2d("0002", 400))).ThenRecorded();

    [Fact] public void One_rupiah_more_is_recorded_and_warned_of() =>
        Given(Dpa(1_000), Sp2d("0001", 600)).When(new RecordSp2d(Sp2d("0002", 401))).ThenWarnedBy("pagu-exceeded");

    [Fact] public void A_payment_without_a_budget_line_is_recorded_and_warned_of() =>
        Given().When(new RecordSp2d(Sp2d("0001", 1))).ThenWarnedBy("no-budget-line");

    [Fact] public void A_line_cancelled_to_zero_is_a_budget_line_all_the_same() =>
        Given(Dpa(0)).When(new RecordSp2d(Sp2d("0001", 1))).ThenWarnedBy("pagu-exceeded");

    [Fact] public void A_payment_may_use_all_that_is_not_reserved() =>
        Given(Dpa(1_000), Reserved("R1", 300)).When(new RecordSp2d(Sp2d("0001", 700))).ThenRecorded();

    [Fact] public void A_payment_that_eats_into_a_reservation_is_recorded_and_warned_of() =>
        Given(Dpa(1_000), Reserved("R1", 300)).When(new RecordSp2d(Sp2d("0001", 701)))
            .ThenWarnedBy("reservation-uncovered");

    [Fact] public void A_released_reservation_is_free_again() =>
        Given(Dpa(1_000), Reserved("R1", 300), Released("R2", "R1", 100)).When(new RecordSp2d(Sp2d("0001", 800)))
            .ThenRecorded();

    [Fact] public void What_an_STS_gave_back_in_the_same_year_may_be_paid_again() =>
        Given(Dpa(1_000), Sp2d("0001", 1_000), Sts("S1", "0001", 200))
            .When(new RecordSp2d(Sp2d("0002", 200))).ThenRecorded();

    [Fact] public void What_came_back_in_a_later_year_may_not() =>
        Given(Dpa(1_000), Sp2d("0001", 1_000), Sts("S1", "0001", 200, new(2025, 1, 8)))
            .When(new RecordSp2d(Sp2d("0002", 200))).ThenWarnedBy("pagu-exceeded");

    [Fact] public void A_revision_that_raises_the_pagu_makes_room() =>
        Given(Dpa(1_000), Dppa(1_500)).When(new RecordSp2d(Sp2d("0001", 1_500))).ThenRecorded();

    [Fact] public void The_same_SP2D_again_adds_nothing() =>
        Given(Dpa(1_000), Sp2d("0001", 600)).When(new RecordSp2d(Sp2d("0001", 600))).ThenNothing();

    [Fact] public void The_same_SP2D_with_another_amount_is_refused() =>
        Given(Dpa(1_000), Sp2d("0001", 600)).When(new RecordSp2d(Sp2d("0001", 601))).ThenRefusedBy("key-differs");

    [Fact] public void The_same_SP2D_transferred_in_another_year_is_refused() =>
        Given(Dpa(1_000), Sp2d("0001", 600)).When(new RecordSp2d(Sp2d("0001", 600) with
        {
            TransferredOn = new(2025, 1, 2), Line = Line with { FiscalYear = 2025 },
        })).ThenRefusedBy("key-differs");

    [Fact] public void One_SP2D_may_have_rows_on_several_lines() =>
        Given(Dpa(1_000), Sp2d("0001", 600)).When(new RecordSp2d(Sp2d("0001", 601) with
        {
            Line = Line with { AccountCode = "5.1.02.02.02.0007" },
        })).ThenWarnedBy("no-budget-line");

    [Theory, InlineData(0), InlineData(-1)]
    public void A_payment_of_nothing_is_refused(long amount) =>
        Given().When(new RecordSp2d(Sp2d("0001", amount))).ThenRefusedBy("amount-not-positive");

    [Theory]
    //          pagu   reserved  amount  warned by
    [InlineData(null,  0,        9,      "no-budget-line")]
    [InlineData(10,    10,       11,     "pagu-exceeded")]
    [InlineData(10,    10,       10,     "reservation-uncovered")]
    public void Only_the_gravest_warning_is_given(int? pagu, int reserved, int amount, string rule)
    {
        var given = pagu is { } known ? Given(Dpa(known), Reserved("R1", reserved)) : Given();
        given.When(new RecordSp2d(Sp2d("0001", amount))).ThenWarnedBy(rule);
    }
}

using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using NodaTime;
using static JamsostekLedger.Specs.Budgets.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Budgets;

public class RecordStsSpecs
{
    [Fact] public void A_payment_may_come_back_whole() =>
        Given(Dpa(1_000), Sp2d("0001", 600)).When(new RecordSts(Sts("S1", "0001", 600))).ThenRecorded();

    [Fact] public void It_may_come_back_in_parts_down_to_the_last_rupiah() =>
        Given(Dpa(1_000), Sp2d("0001", 600), Sts("S1", "0001", 250))
            .When(new RecordSts(Sts("S2", "0001", 350))).ThenRecorded();

    [Fact] public void More_than_is_left_of_it_is_refused() =>
        Given(Dpa(1_000), Sp2d("0001", 600), Sts("S1", "0001", 250))
            .When(new RecordSts(Sts("S2", "0001", 351))).ThenRefusedBy("sts-exceeds-sp2d");

    [Fact] public void What_came_back_in_a_later_year_is_gone_from_the_SP2D_as_well() =>
        Given(Dpa(1_000), Sp2d("0001", 600), Sts("S1", "0001", 250, new(2025, 2, 1)))
            .When(new RecordSts(Sts("S2", "0001", 351))).ThenRefusedBy("sts-exceeds-sp2d");

    [Fact] public void An_unknown_SP2D_cannot_come_back() =>
        Given(Dpa(1_000), Sp2d("0001", 600))
            .When(new RecordSts(Sts("S1", "0002", 1))).ThenRefusedBy("sts-returns-unknown");

    [Fact] public void An_STS_is_not_an_SP2D_that_can_come_back() =>
        Given(Dpa(1_000), Sp2d("0001", 600), Sts("S1", "0001", 250))
            .When(new RecordSts(Sts("S2", "S1", 1))).ThenRefusedBy("sts-returns-unknown");

    [Fact] public void An_SP2D_of_another_line_cannot_come_back_here() =>
        Given(Sp2d("0001", 600) with { Line = Line with { AccountCode = "5.1.02.02.02.0007" } })
            .When(new RecordSts(Sts("S1", "0001", 1))).ThenRefusedBy("sts-returns-unknown");

    [Fact] public void The_same_STS_again_adds_nothing() =>
        Given(Dpa(1_000), Sp2d("0001", 600), Sts("S1", "0001", 600))
            .When(new RecordSts(Sts("S1", "0001", 600))).ThenNothing();

    [Fact] public void An_STS_may_not_take_the_number_of_an_SP2D() =>
        Given(Dpa(1_000), Sp2d("0001", 600)).When(new RecordSts(Sts("0001", "0001", 600)))
            .ThenRefusedBy("key-differs");

    [Fact] public void The_day_of_the_SP2D_is_early_enough() =>
        Given(Sp2d("0001", 600)).When(new RecordSts(Sts("S1", "0001", 1, new(2024, 3, 12)))).ThenRecorded();

    [Fact] public void Money_moved_in_the_new_year_cannot_come_back_in_the_old_one() =>
        Given(Sp2d("0001", 600, new(2023, 12, 28)) with { TransferredOn = new(2024, 1, 3) })
            .When(new RecordSts(Sts("S1", "0001", 600, new(2023, 12, 30)))).ThenRefusedBy("sts-before-sp2d");

    [Theory]
    //          STS dated     transferred   realised after  returned  other revenue
    [InlineData("2024-06-03", null,         600,            400,      0)]
    [InlineData("2024-12-31", null,         600,            400,      0)]
    [InlineData("2025-01-02", null,         1_000,          0,        400)]
    [InlineData("2024-12-31", "2025-01-02", 1_000,          0,        400)]
    public void A_return_lessens_realisation_in_the_year_of_its_SP2D_only(
        string dated, string? transferred, long realised, long returned, long otherRevenue)
    {
        var ledger = new MemoryLedger();
        ledger.Add(Dpa(1_000));
        ledger.Add(Sp2d("0001", 1_000));
        ledger.Tell(new RecordSts(Sts("S1", "0001", 400, Day(dated)) with
        {
            TransferredOn = transferred is null ? null : Day(transferred),
        })).Warnings.ShouldBeEmpty();

        ((BudgetLine)ledger.StateOf(Line.Stream)).Realised.Amount.ShouldBe(realised);
        ledger.Balance(Account.BudgetRealised).ShouldBe(realised);
        ledger.Journal.Where(entry => entry.Line.Credit == Account.BudgetRealised)
            .Sum(entry => entry.Line.Amount).ShouldBe(returned);
        ledger.Balance(Account.OtherRevenue, where: line => line.Of.FiscalYear == 2025).ShouldBe(-otherRevenue);
        ledger.Balance(Account.Cash).ShouldBe(-600);
    }

    [Theory]
    //          amount  of      dated         refused by
    [InlineData(0,      "0009", "2024-01-01", "amount-not-positive")]
    [InlineData(601,    "0009", "2024-01-01", "sts-returns-unknown")]
    [InlineData(601,    "0001", "2024-03-11", "sts-before-sp2d")]
    [InlineData(601,    "0001", "2024-03-12", "sts-exceeds-sp2d")]
    public void Refusals_in_the_order_in_which_they_are_checked(long amount, string of, string dated, string rule) =>
        Given(Dpa(1_000), Sp2d("0001", 600)).When(new RecordSts(Sts("S1", of, amount, Day(dated))))
            .ThenRefusedBy(rule);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}

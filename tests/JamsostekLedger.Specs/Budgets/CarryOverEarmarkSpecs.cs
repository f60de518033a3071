using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Budgets.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Budgets;

public class CarryOverEarmarkSpecs
{
    private static readonly PaguSet Pagu = Dpa(1_000) with { Line = Earmarked };
    private static readonly PremiumPaid Spent = Sp2d("0001", 400) with { Line = Earmarked };

    [Fact] public void All_that_was_not_spent_may_be_carried_over() =>
        Given(Pagu, Spent).When(new CarryOverEarmark(CarriedOver("C1", 600))).ThenRecorded();

    [Fact] public void One_rupiah_more_is_refused() =>
        Given(Pagu, Spent).When(new CarryOverEarmark(CarriedOver("C1", 601)))
            .ThenRefusedBy("carry-over-exceeds-unspent");

    [Fact] public void What_was_carried_over_before_is_not_there_again() =>
        Given(Pagu, Spent, CarriedOver("C1", 300), CarriedOver("C2", 200))
            .When(new CarryOverEarmark(CarriedOver("C3", 101)))
            .ThenRefusedBy("carry-over-exceeds-unspent");

    [Fact] public void The_same_carry_over_again_adds_nothing() =>
        Given(Pagu, Spent, CarriedOver("C1", 600)).When(new CarryOverEarmark(CarriedOver("C1", 600))).ThenNothing();

    [Fact] public void The_money_stands_in_the_year_that_follows_with_its_year_of_origin()
    {
        var ledger = new MemoryLedger();
        ledger.Add(Pagu);
        ledger.Tell(new CarryOverEarmark(CarriedOver("C1", 600)));

        ledger.Journal[^1].Line.ShouldBe(new JournalLine(
            Account.EarmarkCarriedOver, Account.EarmarkUnspent, Unit.Rupiah, 600, new(2025, 1, 20),
            Earmarked.Dimensions with { FiscalYear = 2025, FundYear = 2024 }));
    }

    [Theory]
    //          amount  fund         dated in  refused by
    [InlineData(0,      "APBD",      2024,     "amount-not-positive")]
    [InlineData(601,    "APBD",      2024,     "carry-over-not-earmarked")]
    [InlineData(601,    "no-fund",   2024,     "carry-over-not-earmarked")]
    [InlineData(601,    "DBH-SAWIT", 2024,     "carry-over-within-year")]
    [InlineData(601,    "DBH-SAWIT", 2025,     "carry-over-exceeds-unspent")]
    public void Refusals_in_the_order_in_which_they_are_checked(long amount, string fund, int year, string rule) =>
        Given(Pagu, Spent).When(new CarryOverEarmark(CarriedOver("C1", amount) with
        {
            Line = Earmarked with { Fund = fund }, DocumentDate = new(year, 12, 31),
        })).ThenRefusedBy(rule);
}

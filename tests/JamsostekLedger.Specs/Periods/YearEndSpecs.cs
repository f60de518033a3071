using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;

namespace JamsostekLedger.Specs.Periods;

public class YearEndSpecs
{
    [Fact]
    public void A_year_leaves_unspent_pagu_by_fund_and_premium_that_was_paid_ahead()
    {
        var end = YearEnd.Of(
            BudgetUse.Of("51.04", 2024, default,
            [
                Line("APBD", 2024, 1_000, 600, 100), Line("APBD", 2024, 500, 500, 0) with { Programme = "kader" },
                Line("DBH-SAWIT", 2023, 300, 120, 0), Line("DBH-SAWIT", 2024, 200, 250, 0),
            ]),
            [
                new(Account.PremiumPrepaid(Benefit.Jkk), Unit.Rupiah, 0, 0, 10_000),
                new(Account.PremiumPrepaid(Benefit.Jkm), Unit.Rupiah, 0, 0, 6_800),
                new(Account.PremiumUnallocated(Benefit.Jkk), Unit.Rupiah, 0, 0, 42),
                new(Account.PremiumExpense(Benefit.Jkk), Unit.Rupiah, 0, 0, 999),
            ]);

        end.Funds.ShouldBe(
        [
            new("APBD", 2024, new(1_500), new(1_100), new(100), false),
            new("DBH-SAWIT", 2023, new(300), new(120), Rupiah.Zero, true),
            new("DBH-SAWIT", 2024, new(200), new(250), Rupiah.Zero, true),
        ]);
        end.Funds.Select(fund => fund.Unspent.Amount).ShouldBe([400, 180, -50]);
        (end.Prepaid.Amount, end.Unallocated.Amount).ShouldBe((16_800, 42));
    }

    private static BudgetUseLine Line(string fund, int year, long pagu, long realised, long reserved) => new(
        "desa", fund, year, "5.1.02.02.02.0006", new(pagu), new(reserved), new(realised), Rupiah.Zero, Rupiah.Zero, 1);
}

using JamsostekLedger.Reference;

namespace JamsostekLedger.Specs.Reference;

public class FundsSpecs
{
    [Fact] public void The_funds_are_those_that_files_may_name() =>
        Funds.All.Select(fund => fund.Code).ShouldBe(
            [
                "APBD", "APBD-PROVINSI", "BKBK", "DBH-SAWIT", "DBH-CHT", "DAU-EARMARK", "BTT", "APBDES", "DANA-DESA",
                "ADD", "PADES", "CSR", "BAZNAS", "NON-BUDGET", "SELF",
            ], ignoreOrder: true);

    [Fact] public void Only_shared_revenue_is_earmarked_and_carried_over() =>
        Funds.All.Where(fund => fund.Earmarked).Select(fund => fund.Code).ShouldBe(["DBH-SAWIT", "DBH-CHT"]);

    [Fact] public void Money_of_the_regional_budget() =>
        Funds.All.Where(fund => fund.IsApbd).Select(fund => fund.Code).ShouldBe(
            ["APBD", "APBD-PROVINSI", "BKBK", "DBH-SAWIT", "DBH-CHT", "DAU-EARMARK", "BTT"]);

    [Fact] public void No_money_of_state_region_or_village_pays_the_discounted_premium() =>
        Funds.All.Where(fund => fund.DiscountEligible).Select(fund => fund.Code)
            .ShouldBe(["CSR", "BAZNAS", "NON-BUDGET", "SELF"]);

    [Theory]
    //          fund         year   doubts
    [InlineData("DANA-DESA", 2023,  0)]
    [InlineData("DANA-DESA", 2024,  1)]
    [InlineData("DANA-DESA", 2025,  0)]
    [InlineData("DANA-DESA", 2026,  1)]
    [InlineData("ADD",       2024,  0)]
    [InlineData("PADES",     2026,  0)]
    [InlineData("DBH-SAWIT", 2025,  0)]
    [InlineData("DBH-SAWIT", 2026,  1)]
    [InlineData("DBH-SAWIT", 2030,  1)]
    public void A_doubt_about_a_fund_is_of_its_years(string fund, int year, int doubts) =>
        FundDoubts.Of(fund, year).Count().ShouldBe(doubts);

    [Theory, InlineData(""), InlineData("apbd"), InlineData("APBN")]
    public void Another_code_finds_none(string code) => Funds.Find(code).ShouldBeNull();
}

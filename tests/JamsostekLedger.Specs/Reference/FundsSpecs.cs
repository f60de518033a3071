using JamsostekLedger.Reference;

namespace JamsostekLedger.Specs.Reference;

public class FundsSpecs
{
    [Fact] public void The_funds_are_those_that_files_may_name() =>
        Funds.All.Select(fund => fund.Code).ShouldBe(
            ["APBD", "DBH-SAWIT", "APBDES", "CSR", "BAZNAS", "NON-BUDGET", "SELF"], ignoreOrder: true);

    [Fact] public void Only_palm_oil_revenue_is_earmarked_and_carried_over() =>
        Funds.All.Where(fund => fund.Earmarked).Select(fund => fund.Code).ShouldBe(["DBH-SAWIT"]);

    [Fact] public void Money_of_the_regional_budget() =>
        Funds.All.Where(fund => fund.IsApbd).Select(fund => fund.Code).ShouldBe(["APBD", "DBH-SAWIT"]);

    [Theory, InlineData(""), InlineData("apbd"), InlineData("APBN")]
    public void Another_code_finds_none(string code) => Funds.Find(code).ShouldBeNull();
}

using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Specs.Reference;

public class AccountCodesSpecs
{
    [Theory]
    [InlineData("5.1.02.02.02.0006"), InlineData("5.1.02.02.02.0007"), InlineData("5.1.05.05.01.0001")]
    [InlineData("5.2.2.03.12"), InlineData("5.1.02"), InlineData("5.1")]
    public void A_code_is_numbers_apart_by_dots(string code) => AccountCodes.IsCode(code).ShouldBeTrue();

    [Theory]
    [InlineData(""), InlineData("5"), InlineData("51.02"), InlineData("5,1,02"), InlineData("5.1.02.02.02.0006.1")]
    [InlineData("5..1"), InlineData("5.1."), InlineData(".5.1"), InlineData("5.1.02.02.02.00006"), InlineData("5.1.x")]
    [InlineData("5.1.02 Belanja Iuran"), InlineData("5.1/02"), InlineData("-5.1"), InlineData("5.١"), InlineData("APBD")]
    public void Anything_else_is_none(string text) => AccountCodes.IsCode(text).ShouldBeFalse();

    [Fact] public void The_shipped_codes_are_codes()
    {
        string[] codes = [.. DatedTable.Read("account-codes").Select(row => row["code"])];
        codes.Length.ShouldBeGreaterThan(1);
        codes.ShouldAllBe(code => AccountCodes.IsCode(code));
        AccountCodes.BenefitOf("5.1.02.02.02.0006").ShouldBe(Benefit.Jkk);
    }
}

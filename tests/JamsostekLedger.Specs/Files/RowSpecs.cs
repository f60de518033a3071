using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Specs.Files;

public class RowSpecs
{
    [Theory]
    [InlineData("JKM", Benefit.Jkm)]
    [InlineData("jkk", Benefit.Jkk)]
    public void A_name_of_the_list_is_read_in_any_letter_case(string text, Benefit benefit)
    {
        var row = With(text);

        row.OneOf<Benefit>("benefit").ShouldBe(benefit);
        row.Refusals.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1", "value-not-in-list")]
    [InlineData("+1", "value-not-in-list")]
    [InlineData("JKK,JKM", "value-not-in-list")]
    [InlineData("JKX", "value-not-in-list")]
    [InlineData("", "cell-empty")]
    public void Anything_else_is_refused(string text, string rule)
    {
        var row = With(text);
        row.OneOf<Benefit>("benefit");

        row.Refusals.ShouldHaveSingleItem().Rule.ShouldBe(rule);
    }

    private static Row With(string text) => new(2, _ => new Cell(text));
}

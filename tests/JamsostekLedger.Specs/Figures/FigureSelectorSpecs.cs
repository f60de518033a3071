using JamsostekLedger.Figures;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Specs.Figures;

public class FigureSelectorSpecs
{
    [Theory]
    //          selector                                     vulnerable programme  fund         benefit
    [InlineData(null,                                        null,      null,      null,        null)]
    [InlineData("",                                          null,      null,      null,        null)]
    [InlineData("vulnerable=yes",                            true,      null,      null,        null)]
    [InlineData("vulnerable=no",                             false,     null,      null,        null)]
    [InlineData("programme=gianyar-desa-2024-2",             null,      "gianyar-desa-2024-2", null, null)]
    [InlineData("programme=sawit;fund=DBH-SAWIT",            null,      "sawit",   "DBH-SAWIT", null)]
    [InlineData(" Fund = DBH-SAWIT ; PROGRAMME=sawit ; ",    null,      "sawit",   "DBH-SAWIT", null)]
    [InlineData("benefit=JKM",                               null,      null,      null,        Benefit.Jkm)]
    [InlineData("benefit=jkk",                               null,      null,      null,        Benefit.Jkk)]
    [InlineData("programme=a=b",                             null,      "a=b",     null,        null)]
    public void It_narrows_by_what_it_names(
        string? text, bool? vulnerable, string? programme, string? fund, Benefit? benefit)
    {
        FigureSelector.TryParse(text, out var selector).ShouldBeTrue();
        selector.ShouldBe(new FigureSelector(vulnerable, programme, fund, benefit));
    }

    [Theory]
    [InlineData("vulnerable"), InlineData("vulnerable=maybe"), InlineData("vulnerable="), InlineData("programme=")]
    [InlineData("fund="), InlineData("village=Ubud"), InlineData("=yes"), InlineData("benefit=XXX")]
    [InlineData("benefit=1"), InlineData("benefit=99"), InlineData("benefit=+1"), InlineData("benefit=JKK,JKM")]
    [InlineData("benefit="), InlineData("vulnerable=yes,programme=a"), InlineData("vulnerable=yes;vulnerable=no")]
    [InlineData("programme=a;programme=b"), InlineData("fund=APBD;fund=CSR"), InlineData("benefit=JKK;benefit=JKM")]
    public void Anything_else_is_not_guessed_at(string text) =>
        FigureSelector.TryParse(text, out _).ShouldBeFalse();
}

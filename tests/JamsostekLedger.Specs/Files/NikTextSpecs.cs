using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Files;

namespace JamsostekLedger.Specs.Files;

public class NikTextSpecs
{
    private static readonly string[] Gaps =
        ["", "", "", ".", "-", " ", "_", ",", " - ", "\u00A0", "\u2013", "\u200B", ". ", "\t", "'"];

    // A woman of Gianyar and a man of Siak, on any day, with any count.
    private static readonly Gen<string> Niks =
        from place in Gen.Elements("510401", "140812", "730215")
        from day in Gen.Choose(1, 28)
        from woman in Gen.Elements(0, 40)
        from month in Gen.Choose(1, 12)
        from year in Gen.Choose(0, 99)
        from count in Gen.Choose(1, 9999)
        select $"{place}{day + woman:00}{month:00}{year:00}{count:0000}";

    private static readonly Gen<string> Around =
        Gen.Elements("", "JKM-", "SP2D/", "a", "NIK: ", "(", "é", "n0. ", "x/12/");

    private static readonly Gen<(string Before, string Nik, string Cut, string After)> Written =
        from nik in Niks
        from gaps in Gen.Elements(Gaps).ArrayOf(15)
        from before in Around
        from after in Gen.Elements("", "/2025", "-B", " a.n. ahli waris", ")", "; 900/12", "x1")
        let cut = string.Concat(nik.Select((digit, at) => at == 0 ? $"{digit}" : gaps[at - 1] + digit))
        select (before, nik, cut, after);

    [Fact] public void A_NIK_is_found_however_it_is_cut_up_and_whatever_stands_around_it() =>
        Prop.ForAll(Written.ToArbitrary(), one =>
            NikText.Holds(one.Before + one.Cut + one.After)
            && TextCell.Key("claim_number", new(one.Cut)).Refusal?.Rule
                is "number-names-person" or "text-control-character"
            && TextCell.Prose("description", new($"x {one.Cut}")).Refusal?.Rule == "nik-in-text")
            .QuickCheckThrowOnFailure();

    [Fact] public void What_is_masked_holds_its_last_four_digits_and_all_that_stood_around_it() =>
        Prop.ForAll(Written.ToArbitrary(), one =>
        {
            var masked = NikText.Masked(one.Before + one.Cut + one.After);
            return masked == $"{one.Before}…{one.Nik[12..]}{one.After}" && !NikText.Holds(masked);
        }).QuickCheckThrowOnFailure();

    // A number of sixteen digits is refused where it can be a NIK, and nowhere else.
    [Fact] public void Sixteen_digits_that_can_be_nobodys_NIK_are_a_number_like_any_other() =>
        Prop.ForAll(Gen.Choose(0, 9).ArrayOf(16).ToArbitrary(), digits =>
        {
            var number = string.Concat(digits);
            return (TextCell.Key("document_number", new(number)).Refusal is null) == (Nik.Of(number) is null)
                && (NikText.Masked(number) == number) == (Nik.Of(number) is null);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("5104014101900001",                        true)]
    [InlineData("JKM/5104014101900001/2025",               true)]
    [InlineData("51.04.01.410190.0001",                    true)]
    [InlineData("5104 0141 0190 0001",                     true)]
    [InlineData("510401-410190-0001",                      true)]
    [InlineData("2025-5104.0141.0190.0001",                true)]
    [InlineData("5104.0141.0190.0001-2025",                true)]
    [InlineData("\u0665\u0661\u0660\u0664014101900001",    true)]
    [InlineData("\uFF15104014101900001",                   true)]
    [InlineData("51040141019000012",                       false)] // 17 digits
    [InlineData("15104014101900001",                       false)]
    [InlineData("510401410190000",                         false)]
    [InlineData("5104014113900001",                        false)] // month 13
    [InlineData("5104013202900001",                        false)] // 32 February
    [InlineData("5104017202900001",                        false)] // and a woman's
    [InlineData("5100014101900001",                        false)] // no regency
    [InlineData("0204014101900001",                        false)] // no province
    [InlineData("5104014101900000",                        false)] // counts begin at 0001
    [InlineData("5104014/101900001",                       false)] // a slash parts a number
    [InlineData("04.0/03.0/000123/LS/2.07/P/11/2024",      false)]
    [InlineData("5.1.02.02.02.0006 APBD 2024",             false)]
    [InlineData("2025-01-15T02:00:00.000002Z",             false)]
    [InlineData("0199aa00-0000-7000-8000-000000000001",    false)]
    [InlineData("",                                        false)]
    public void It_is_told_from_other_numbers(string text, bool holds) => NikText.Holds(text).ShouldBe(holds);

    [Fact] public void Several_are_masked_each() =>
        NikText.Masked("5104014101900001 dan 5104.0151.0190.0002; SP2D 12")
            .ShouldBe("…0001 dan …0002; SP2D 12");
}

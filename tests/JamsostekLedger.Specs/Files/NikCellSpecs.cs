using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Files;

namespace JamsostekLedger.Specs.Files;

public class NikCellSpecs
{
    [Theory]
    //          NIK                    born
    [InlineData("5104010101900001")] // 1 January 1990, a man
    [InlineData("5104014101900001")] // 1 January 1990, a woman
    [InlineData("5104017112900001")] // 31 December 1990, a woman
    [InlineData("5104012902000001")] // 29 February 2000
    [InlineData("5104016902240001")] // 29 February 2024, a woman
    public void A_nik_is_read(string nik) => NikCell.Read("nik", new(nik)).ShouldBe(new CellReading<string>(nik, null));

    [Theory]
    //          as held                 how
    [InlineData("510401 010190 0001",   CellKind.Text)]
    [InlineData("'5104010101900001",    CellKind.Text)]
    [InlineData("5104.0101.0190.0001",  CellKind.Text)]
    [InlineData("5104010101900001.0",   CellKind.Text)]
    [InlineData("5104010101900001",     CellKind.Number)]
    public void A_nik_as_offices_write_it_is_the_same_nik(string held, CellKind kind) =>
        NikCell.Read("nik", new(held, kind)).ShouldBe(new CellReading<string>("5104010101900001", null));

    [Theory]
    //          as held                 how                rule
    [InlineData("5104010101900010",     CellKind.Number,   "nik-is-a-number")]
    [InlineData("5104010101900010.0",   CellKind.Text,     "nik-is-a-number")]
    [InlineData("510401010190001",      CellKind.Number,   "nik-is-a-number")]
    [InlineData("51O4010101900001",     CellKind.Text,     "nik-malformed")]
    [InlineData("5.104010101900001E+15",CellKind.Number,   "nik-is-a-number")]
    [InlineData("5.10401E+15",          CellKind.Text,     "nik-is-a-number")]
    [InlineData("5,10401E+15",          CellKind.Text,     "nik-is-a-number")]
    [InlineData("510401010190001",      CellKind.Text,     "nik-malformed")]
    [InlineData("51040101019000011",    CellKind.Text,     "nik-malformed")]
    [InlineData("٥١٠٤٠١٠١٠١٩٠٠٠٠١",     CellKind.Text,     "nik-malformed")]
    [InlineData("5104013202900001",     CellKind.Text,     "nik-date-impossible")]
    [InlineData("5104010013900001",     CellKind.Text,     "nik-date-impossible")]
    [InlineData("5104014001900001",     CellKind.Text,     "nik-date-impossible")]
    [InlineData("5104017201900001",     CellKind.Text,     "nik-date-impossible")]
    [InlineData("5104012902230001",     CellKind.Text,     "nik-date-impossible")]
    [InlineData("0004010101900001",     CellKind.Text,     "nik-place")]
    [InlineData("2004010101900001",     CellKind.Text,     "nik-place")]
    [InlineData("9904010101900001",     CellKind.Text,     "nik-place")]
    [InlineData("5100010101900001",     CellKind.Text,     "nik-place")]
    [InlineData("5104000101900001",     CellKind.Text,     "nik-place")]
    [InlineData("5104010101900000",     CellKind.Text,     "nik-serial")]
    [InlineData("",                     CellKind.Text,     "cell-empty")]
    public void What_is_wrong_with_any_other_has_a_name(string held, CellKind kind, string rule) =>
        NikCell.Read("nik", new(held, kind)).Refusal.ShouldNotBeNull().Rule.ShouldBe(rule);

    [Theory]
    [InlineData("5104013202900001")]
    [InlineData("51040132029000011")]
    public void No_message_repeats_it(string held) =>
        NikCell.Read("nik", new(held)).Refusal!.Message.ShouldNotContain("5104");

    [Fact] public void The_nik_of_anyone_born_on_any_day_is_read() => Prop.ForAll(
        NikSpecs.Born.Select(born => born.Nik).ToArbitrary(),
        nik => NikCell.Read("nik", new(nik)).Value == nik).QuickCheckThrowOnFailure();
}

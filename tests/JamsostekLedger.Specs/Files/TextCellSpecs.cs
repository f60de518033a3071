using JamsostekLedger.Files;

namespace JamsostekLedger.Specs.Files;

public class TextCellSpecs
{
    [Theory]
    [InlineData("04.0/03.0/000123/LS/2.07/P/11/2024")]
    [InlineData("1E5")]
    [InlineData("E+15")]
    [InlineData("=1+1")]
    public void A_key_is_kept_as_given(string typed) =>
        TextCell.Key("document_number", new(typed)).Value.ShouldBe(typed);

    [Theory]
    //          as typed               rule
    [InlineData("",                    "cell-empty")]
    [InlineData("SP2D\n1",             "text-control-character")]
    [InlineData("SP2D\u00851",         "text-control-character")]
    [InlineData("5.10401E+15",         "text-is-a-number")]
    [InlineData("5,10401E+15",         "text-is-a-number")]
    [InlineData("-",                   "text-is-no-number")]
    [InlineData("N/A",                 "text-is-no-number")]
    [InlineData("null",                "text-is-no-number")]
    [InlineData("Nihil",               "text-is-no-number")]
    [InlineData("JUMLAH",              "text-is-no-number")]
    [InlineData("TOTAL",               "text-is-no-number")]
    public void Any_other_key_is_refused_by_name(string typed, string rule) =>
        TextCell.Key("document_number", new(typed)).Refusal.ShouldNotBeNull().Rule.ShouldBe(rule);

    [Theory]
    //          as typed                          as kept
    [InlineData("'000123",                        "000123")]
    [InlineData("SP2D   12",                      "SP2D 12")]
    [InlineData("\uff33\uff30\uff12\uff24\uff0f\uff11", "SP2D/1")]
    [InlineData("SP2D/Jose\u0301/\u00b2",         "SP2D/Jos\u00e9/2")]
    public void A_key_has_one_spelling(string typed, string kept) =>
        TextCell.Key("document_number", new(typed)).Value.ShouldBe(kept);

    [Fact] public void A_key_that_became_a_date_is_refused() =>
        TextCell.Key("invoice_number", new("2024-12-01", CellKind.Date)).Refusal!.Rule.ShouldBe("text-is-a-date");

    [Theory]
    //          number in the sheet     rule
    [InlineData("123456789012345",      null)]
    [InlineData("51.04",                null)]
    [InlineData("5104014101900001",     "text-is-a-number")]
    [InlineData("1.2E+17",              "text-is-a-number")]
    public void A_spreadsheet_keeps_15_digits_of_a_number(string number, string? rule) =>
        (TextCell.Key("claim_number", new(number, CellKind.Number)).Refusal?.Rule).ShouldBe(rule);

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, "text-too-long")]
    public void A_key_has_at_most_200_characters(int length, string? rule) =>
        (TextCell.Key("document_number", new(new string('1', length))).Refusal?.Rule).ShouldBe(rule);

    [Theory]
    [InlineData(2_000, null)]
    [InlineData(2_001, "text-too-long")]
    public void Prose_has_at_most_2000_characters(int length, string? rule) =>
        (TextCell.Prose("description", new(new string('x', length))).Refusal?.Rule).ShouldBe(rule);

    [Theory]
    //          as typed                                       rule
    [InlineData("Iuran November\nTahap II",                    null)]
    [InlineData("Rek. 1234567890123456",                       null)]
    [InlineData("No. 51040141019000012 (17 angka)",            null)]
    [InlineData("Santunan atas 5104014101900001 di Ubud",      "nik-in-text")]
    [InlineData("5104014101900001",                            "nik-in-text")]
    [InlineData("SP2D 12, NIK:5104014101900001",               "nik-in-text")]
    [InlineData("5.104014101900001E+15",                       "text-is-a-number")]
    [InlineData("bunyi\u0007",                                 "text-control-character")]
    public void Prose_holds_no_nik(string typed, string? rule) =>
        (TextCell.Prose("description", new(typed)).Refusal?.Rule).ShouldBe(rule);

    [Fact] public void No_message_repeats_the_text() =>
        TextCell.Prose("description", new("NIK 5104014101900001")).Refusal!.Message.ShouldNotContain("5104");

    [Theory]
    [InlineData("=Wayan")]
    [InlineData("+Made")]
    [InlineData("-Nyoman")]
    [InlineData("@Ketut")]
    [InlineData("Ni Luh Putu O'Brien, S.H.")]
    public void A_name_is_kept_whatever_it_begins_with(string name) =>
        TextCell.Personal("payee", new(name)).Value.ShouldBe(name);

    [Theory]
    [InlineData("yes", true)]
    [InlineData("YA", true)]
    [InlineData("y", true)]
    [InlineData("No", false)]
    [InlineData("tidak", false)]
    [InlineData("T", false)]
    [InlineData("BENAR", true)]
    [InlineData("TRUE", true)]
    [InlineData("SALAH", false)]
    [InlineData("n", false)]
    public void Yes_and_no_are_read_in_both_languages(string typed, bool yes) =>
        TextCell.YesNo("vulnerable", new(typed)).ShouldBe(new CellReading<bool>(yes, null));

    [Theory]
    [InlineData("1",     "value-not-in-list")]
    [InlineData("mungkin", "value-not-in-list")]
    [InlineData("",      "cell-empty")]
    public void Anything_else_is_neither(string typed, string rule) =>
        TextCell.YesNo("vulnerable", new(typed)).Refusal.ShouldNotBeNull().Rule.ShouldBe(rule);
}

using JamsostekLedger.Host.Files;

namespace JamsostekLedger.Host.Tests.Files;

public class XlsxTableTests
{
    private const string Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private const string HeaderRow = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>
        """;

    [Theory]
    //          cells of row 2                                                              cells
    [InlineData("""<c r="A2"><v>1500</v></c><c r="B2"><v>-40420000000</v></c>""",           "#1500|#-40420000000")]
    [InlineData("""<c r="A2"><v>1500.5</v></c><c r="B2"><v>1.5E3</v></c>""",                "#1500.5|#1500")]
    [InlineData("""<c r="A2"><v>5104014101900001</v></c><c r="B2"><v>1E15</v></c>""",
                "#5104014101900001|#1000000000000000")]
    [InlineData("""<c r="A2" s="1"><v>45624</v></c><c r="B2" s="2"><v>45624.75</v></c>""",  "@2024-11-28|@2024-11-28")]
    [InlineData("""<c r="A2" s="1"><v>59</v></c><c r="B2" s="1"><v>61</v></c>""",           "@1900-02-28|@1900-03-01")]
    [InlineData("""<c r="A2" s="1"><v>60</v></c><c r="B2" s="1"><v>0.5</v></c>""",          "#60|#0.5")]
    [InlineData("""<c r="A2" s="1"><v>2958466</v></c><c r="B2" s="1"><v>-1</v></c>""",      "#2958466|#-1")]
    [InlineData("""<c r="A2" s="3"><v>45624</v></c><c r="B2" s="4"><v>0.5</v></c>""",       "#45624|#0.5")]
    [InlineData("""<c r="A2" t="d"><v>2024-11-28T00:00:00</v></c><c r="B2"><v>1</v></c>""", "@2024-11-28|#1")]
    [InlineData("""<c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c>""",             "yes|no")]
    [InlineData("""<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>""",             "plain|rich text")]
    [InlineData("""<c r="A2" t="str"><f>1+1</f><v>two</v></c><c r="B2"><f>1+1</f><v>2</v></c>""", "two|#2")]
    [InlineData("""<c r="A2" t="inlineStr"><is><t> x_x000D__x005F_x0041_ </t></is></c>""",  "x\r_x0041_|")]
    [InlineData("""<c r="B2" t="inlineStr"><is><t>=1+1</t></is></c>""",                     "|=1+1")]
    [InlineData("""<c r="A2" t="e"><v>#N/A</v></c><c r="B2"><f>1+1</f></c>""",              "!#N/A|?=")]
    [InlineData("""<c r="A2"><v>24000.000000000004</v></c><c r="B2"><v>40807199.999999993</v></c>""",
                "#24000|#40807200")]
    [InlineData("""<c r="A2"><v>1</v></c><c r="C2"><v>3</v></c>""",                         "#1||#3")]
    [InlineData("""<c><v>1</v></c><c><v>2</v></c>""",                                       "#1|#2")]
    [InlineData("""<c/><c><v>2</v></c>""",                                                  "|#2")]
    [InlineData("""<c r="B2"/><c><v>3</v></c>""",                                           "||#3")]
    public void Cells_are_read_as_the_sheet_holds_them(string cells, string read) =>
        Described(XlsxFixture.Sheet($"{HeaderRow}<row r=\"2\">{cells}</row>")).ShouldBe($"1: a|b  2: {read}");

    [Theory]
    //          cells of row 2                                              rule
    [InlineData("""<c r="A2" t="s"><v>2</v></c>""",                         "field-too-long")]
    [InlineData("""<c r="XFD2"><v>1</v></c>""",                             "cell-count")]
    public void A_faulty_row_has_a_name_and_reading_goes_on(string cells, string rule) =>
        Described(XlsxFixture.Sheet(
            $"{HeaderRow}<row r=\"2\">{cells}</row><row r=\"3\"><c><v>1</v></c><c><v>2</v></c></row>"))
            .ShouldBe($"1: a|b  2! {rule}  3: #1|#2");

    [Fact] public void Blank_rows_are_left_out_and_the_sheets_row_is_the_line() =>
        Described(XlsxFixture.Sheet($"""
            <row r="1"/>{HeaderRow.Replace("r=\"1\"", "r=\"3\"")}<row r="4"><c r="A4"/></row>
            <row r="9"><c r="A9"><v>1</v></c></row>
            """)).ShouldBe("3: a|b  9: #1|");

    [Fact] public void Days_counted_from_1904_are_the_same_days() =>
        Described(XlsxFixture.Sheet($"{HeaderRow}<row r=\"2\"><c s=\"1\"><v>44162</v></c></row>",
            workbookProperties: "<workbookPr date1904=\"1\"/>")).ShouldBe("1: a|b  2: @2024-11-28|");

    [Fact] public void A_strict_workbook_with_prefixes_and_absolute_paths_is_read() =>
        Described(XlsxFixture.Zip(
            ("_rels/.rels", XlsxFixture.Relations(Strict, "officeDocument",
                "/book/wb.xml")),
            ("book/wb.xml", """
                <x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"
                 xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships">
                <x:sheets><x:sheet name="S" sheetId="1" q:id="r1"/></x:sheets></x:workbook>
                """),
            ("book/_rels/wb.xml.rels", XlsxFixture.Relations(Strict, "worksheet",
                "../my%20sheet.xml")),
            ("my sheet.xml", """
                <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row>
                <x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
                """))).ShouldBe("1: a");

    [Theory]
    //          rows of the sheet
    [InlineData("<row r=\"1048577\"><c><v>1</v></c></row>")]
    [InlineData("<row r=\"0\"><c><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c t=\"s\"><v>99</v></c></row>")]
    [InlineData("<row r=\"1\"><c><v>1</v></row>")]
    public void A_sheet_that_cannot_be_is_unreadable(string rows) =>
        Described(XlsxFixture.Sheet(rows)).ShouldBe("0! file-unreadable");

    [Fact] public void A_sheet_that_breaks_off_is_unreadable_after_its_good_rows() =>
        Described(XlsxFixture.Sheet(HeaderRow + "<row r=\"2\"><c><v>1")).ShouldBe("1: a|b  0! file-unreadable");

    [Fact] public void An_entity_is_not_expanded() =>
        Described(XlsxFixture.Zip([.. XlsxFixture.Parts("", ""), ("xl/worksheets/sheet1.xml", """
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>
            """)])).ShouldBe("0! file-unreadable");

    [Fact] public void An_empty_sheet_is_an_empty_file() => Described(XlsxFixture.Sheet("")).ShouldBe("0! file-empty");

    [Fact] public void A_zip_without_a_workbook_is_unreadable() =>
        Described(XlsxFixture.Zip(("readme.txt", "no table"))).ShouldBe("0! file-unreadable");

    [Fact] public void A_zip_that_was_cut_off_is_unreadable()
    {
        var whole = XlsxFixture.Sheet(HeaderRow);
        Described(whole[..(whole.Length / 2)]).ShouldBe("0! file-unreadable");
    }

    private static string Described(byte[] file) => TableText.Of(XlsxTable.Read(new MemoryStream(file)));
}

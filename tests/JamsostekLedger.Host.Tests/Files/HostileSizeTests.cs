using JamsostekLedger.Host.Files;

namespace JamsostekLedger.Host.Tests.Files;

// Memory is the whole process's, so nothing else may run meanwhile.
[CollectionDefinition(nameof(HostileSizeTests), DisableParallelization = true)]
[Collection(nameof(HostileSizeTests))]
public class HostileSizeTests
{
    private const string Sheet = XlsxFixture.Sheet1;
    private const string Book = $"""
        <workbook xmlns:r="{XlsxFixture.Usual}"><sheets><sheet r:id="r1"/></sheets>
        """;
    private const string Row = "<worksheet><sheetData><row>";
    private const string RowEnd = "</row></sheetData></worksheet>";

    [Theory]
    //          file, and then again and again        megabytes    rows at least
    [InlineData("a,b,c\n", "0001/SP2D,1.500,28/11/24\n",      200,    7_000_000)]
    [InlineData("a,b,c\n\"never closed", "x\n",               100,            2)]
    [InlineData("a,b,c\n\"closed\"and on", "x",               20,            2)]
    [InlineData("a,b,c\n", ",",                               20,            2)]
    [InlineData("a,b,c\n", "\n",                              20,            1)]
    public void A_csv_however_long_needs_little_memory(string beginning, string fill, int megabytes, int rows)
    {
        using var file = new EndlessFile(beginning, fill, megabytes * 1_000_000L);
        var count = 0;
        using (new MemoryLimit(megabytes: 64))
            foreach (var _ in CsvTable.Read(file))
                count++;
        count.ShouldBeGreaterThanOrEqualTo(rows);
    }

    [Theory]
    //          part, and what it unpacks to                        megabytes        needs        what is said
    [InlineData(Sheet, Row + "<c t=\"str\"><v>", "xxxx", "</v></c>" + RowEnd,   100,   64, "0! file-unreadable")]
    [InlineData(Sheet, Row + "<c r=\"", "xxxx", "\"/>" + RowEnd,                100,   64, "0! file-unreadable")]
    [InlineData(Sheet, Row, "<c><v>1</v></c>", RowEnd,                          100,   64, "1! cell-count")]
    [InlineData(Sheet, Row, "<c/>", RowEnd,                                     100,   64, "0! file-empty")]
    [InlineData(XlsxFixture.SharedTexts, "<sst>", "<si><t>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</t></si>", "</sst>",
                                                                                200,  256, "0! file-unreadable")]
    [InlineData("xl/styles.xml", "<styleSheet><cellXfs>", "<xf/>", "</cellXfs></styleSheet>",
                                                                                100,   64, "0! file-unreadable")]
    [InlineData("xl/workbook.xml", Book, "<x/>", "</workbook>",                 100,   64, "0! file-unreadable")]
    [InlineData(Sheet, "<worksheet><sheetData>", "<a>", "",                      24,   64, "0! file-unreadable")]
    [InlineData(Sheet, Row + "<c><v>", "<a>", "",                                24,   64, "0! file-unreadable")]
    [InlineData(XlsxFixture.SharedTexts, "<sst><si><t>", "<a>", "",              24,   64, "0! file-unreadable")]
    [InlineData("xl/styles.xml", "<styleSheet>", "<a b=\"c\">", "",              24,   64, "0! file-unreadable")]
    [InlineData("xl/workbook.xml", "<workbook>", "<a>", "",                      24,   64, "0! file-unreadable")]
    public void A_small_file_that_unpacks_to_very_much_needs_little_memory(
        string part, string before, string fill, string after, int megabytes, int needs, string said)
    {
        var file = XlsxFixture.Bomb(part, before, fill, after, megabytes);
        file.Length.ShouldBeLessThan(megabytes * 1_000_000 / 20);
        using (new MemoryLimit(needs))
            TableText.Of(XlsxTable.Read(new MemoryStream(file))).ShouldBe(said);
    }

    // A reader keeps every name that it has met.
    [Fact]
    public void A_sheet_in_which_every_element_has_another_name_needs_little_memory()
    {
        var names = string.Concat(Enumerable.Range(0, 400_000).Select(at => $"<name-of-an-element-{at}/>"));
        var file = XlsxFixture.Sheet($"<row><c><v>1</v></c></row>{names}");
        using (new MemoryLimit(64))
            TableText.Of(XlsxTable.Read(new MemoryStream(file))).ShouldContain("file-unreadable");
    }
}

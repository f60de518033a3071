using System.IO.Compression;
using System.Text;
using JamsostekLedger.Budgets;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Tests.Files;

/// <summary>Workbooks of every container, and which of their sheets is read.</summary>
public class BookTests
{
    private const string Names = "document_number|kind|document_date|account_code|programme|fund|fund_year|amount";
    private const string Values = "SP2D/1|SP2D|2024-12-12|5.1.02.02.02.0006|tani|APBD|2024|1500000";

    private static readonly string Table = Rows(Names, Values);

    [Fact] public void A_workbook_of_Excel_2003_in_xml_is_read() => Read(Xml2003(Table)).ShouldBe("2");

    [Fact] public void A_workbook_of_LibreOffice_is_read() => Read(Ods(OdsTable("Data", ""))).ShouldBe("2");

    [Fact] public void A_web_page_that_calls_itself_a_workbook_is_read() => Read(Html(
        $"<table><tr><th>{Names.Replace("|", "<th>")}<tr><td>{Values.Replace("|", "</td><td>")}</table>"))
        .ShouldBe("2");

    [Fact] public void Of_a_page_the_table_with_the_columns_is_read() => Read(Html($"""
        <style>td > b</style><table><tr><td>Laporan<td>SP2D</table>
        <table><tr><td>{Names.Replace("|", "<td>")}<tr><td>{Values.Replace("|", "<td>")}</table>
        """)).ShouldBe("2");

    [Fact] public void A_hidden_sheet_is_never_read() =>
        Read(Ods(OdsTable("Rahasia", "table:style-name=\"no\""), OdsTable("Data", ""))).ShouldBe("2");

    [Fact] public void A_workbook_of_hidden_sheets_alone_says_so() =>
        Read(Ods(OdsTable("Rahasia", "table:style-name=\"no\""))).ShouldBe("0! sheet-unknown");

    [Fact] public void Other_sheets_with_tables_are_named() =>
        Read(Xml2003(Table, Table)).ShouldBe("2  0? other-sheets");

    [Fact] public void A_sheet_is_chosen_by_its_name() =>
        Read(Xml2003(Table, Rows(Names, Values, Values)), "lembar2").ShouldBe("2  3");

    [Fact] public void A_sheet_that_is_not_there_is_refused() =>
        Read(Xml2003(Table), "Lain").ShouldBe("0! sheet-unknown");

    [Fact] public void Rows_that_a_filter_hides_are_read_and_named() =>
        Read(Xml2003(Rows(Names, Values) + Rows(Values).Replace("<Row>", "<Row ss:Hidden=\"1\">")))
            .ShouldBe("2  3  3? rows-hidden");

    [Fact] public void Cells_that_are_merged_down_are_named() =>
        Read(Xml2003(Table.Replace("<Cell><Data ss:Type=\"String\">tani", "<Cell ss:MergeDown=\"1\"><Data "
            + "ss:Type=\"String\">tani"))).ShouldBe("2  0? cells-merged");

    [Fact] public void Lines_that_stand_whole_in_the_first_column_are_taken_apart() =>
        Read(Xml2003(Rows(Names.Replace('|', ','), Values.Replace('|', ',')))).ShouldBe("2");

    [Theory]
    //          a file that is no table                     what its sentence tells
    [InlineData("[{\"document_number\":\"1\"}]",             "JSON")]
    [InlineData("%PDF-1.7",                                 "PDF")]
    public void What_is_no_table_says_how_to_make_one(string content, string told)
    {
        var row = Rows(TableOf(Encoding.UTF8.GetBytes(content)), null).Single();
        row.Refusals.ShouldHaveSingleItem().Rule.ShouldBe("file-unreadable");
        row.Refusals[0].Message.ShouldContain(told);
    }

    private static string Read(byte[] file, string? sheet = null) => string.Join("  ",
        Rows(TableOf(file), sheet).OrderBy(row => row.Warning is not null).Select(row =>
            row.Warning is { } warning ? $"{row.Line}? {warning.Rule}"
            : row.Refusals.Count > 0 ? $"{row.Line}! {row.Refusals[0].Rule}"
            : $"{row.Line}"));

    private static IEnumerable<ReadRow> Rows(TableFile file, string? sheet) => FileRows.Read(
        file, new PaymentsFile(), Regions.Find("51.04")!, new(Sheet: sheet));

    private static TableFile TableOf(byte[] file) => TableFile.Of(() => new MemoryStream(file));

    private static string Rows(params string[] rows) => string.Concat(rows.Select(row =>
        $"<Row>{string.Concat(row.Split('|').Select(text =>
            $"<Cell><Data ss:Type=\"String\">{text}</Data></Cell>"))}</Row>"));

    private static byte[] Xml2003(params string[] sheets) => Encoding.UTF8.GetBytes(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
        + "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
        + string.Concat(sheets.Select((sheet, at) =>
            $"<Worksheet ss:Name=\"Lembar{at + 1}\"><Table>{sheet}</Table></Worksheet>"))
        + "</Workbook>");

    private static byte[] Html(string body) => Encoding.UTF8.GetBytes($"<html><body>{body}</body></html>");

    private static string OdsTable(string name, string attributes) => $"""
        <table:table table:name="{name}" {attributes}>{string.Concat(new[] { Names, Values }.Select(row =>
            $"<table:table-row>{string.Concat(row.Split('|').Select(text =>
                $"<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"))}"
            + "<table:table-cell table:number-columns-repeated=\"1016\"/></table:table-row>"))}
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table>
        """;

    private static byte[] Ods(params string[] tables)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var mime = new StreamWriter(zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open()))
                mime.Write("application/vnd.oasis.opendocument.spreadsheet");
            using var content = new StreamWriter(zip.CreateEntry("content.xml").Open());
            content.Write($"""
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>
                <style:style style:name="no"><style:table-properties table:display="false"/></style:style>
                </office:automatic-styles><office:body>{string.Concat(tables)}</office:body></office:document-content>
                """);
        }

        return file.ToArray();
    }
}

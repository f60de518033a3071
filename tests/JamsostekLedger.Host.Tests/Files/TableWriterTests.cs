using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Files;

public class TableWriterTests
{
    // The other reader asks for an old encoding even where it does not need it.
    static TableWriterTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly string[] Headers = ["nama", "jumlah", "tanggal"];

    [Fact] public void A_csv_says_that_it_is_utf8_and_quotes_what_needs_it() =>
        Encoding.UTF8
            .GetString(Csv([[TableCell.Text("I; \"Gede\""), TableCell.Amount(new(-1500)), TableCell.Empty]], ';'))
            .ShouldBe("\uFEFFnama;jumlah;tanggal\r\n\"I; \"\"Gede\"\"\";-1500;\r\n");

    [Theory]
    //          text                 in a CSV
    [InlineData("=1+1",              "'=1+1")]
    [InlineData("+62812",            "'+62812")]
    [InlineData("-Nyoman",           "'-Nyoman")]
    [InlineData("@Ketut",            "'@Ketut")]
    [InlineData(" =1+1",             "' =1+1")]
    [InlineData("\t=1+1",            "\"'\t=1+1\"")]
    [InlineData("\rx",               "\"'\rx\"")]
    [InlineData("5104014101900001",  "5104014101900001")]
    [InlineData("Wayan = Made",      "Wayan = Made")]
    [InlineData("'Abd",              "'Abd")]
    public void No_text_of_a_csv_is_a_formula(string text, string written) =>
        Encoding.UTF8.GetString(Csv([[TableCell.Text(text)]], ',')).Split("\r\n")[1].ShouldBe(written);

    [Fact] public void A_header_is_made_harmless_too()
    {
        var file = new MemoryStream();
        TableWriter.WriteCsv(file, ["=1+1"], []);
        Encoding.UTF8.GetString(file.ToArray()).ShouldBe("\uFEFF'=1+1\r\n");
    }

    [Fact] public void A_spreadsheet_holds_what_the_standard_allows_and_no_formula()
    {
        var file = new MemoryStream(Xlsx([[TableCell.Text("=1+1\r\n\u0001<&"), TableCell.Amount(new(5)), Today]]));
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        document.WorkbookPart!.WorksheetParts.Single().Worksheet
            .Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>().ShouldBeEmpty();
    }

    [Fact] public void Another_reader_finds_numbers_dates_and_text_in_it()
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(Xlsx(
            [[TableCell.Text("5104014101900001"), TableCell.Amount(new(40_420_000_000)), Today]])));
        reader.Read();
        reader.Read();
        (reader.GetValue(0), reader.GetValue(1), reader.GetValue(2))
            .ShouldBe(("5104014101900001", 40_420_000_000d, new DateTime(2024, 11, 28)));
    }

    [Fact] public void The_name_of_a_sheet_is_one_that_spreadsheets_take()
    {
        var file = new MemoryStream();
        TableWriter.WriteXlsx(file, "Pemakaian <pagu> 2024/2025: DBH & APBD [semua]", ["a"], []);
        using var reader = ExcelReaderFactory.CreateReader(file);
        reader.Name.ShouldBe("Pemakaian <pagu> 2024-2025- DBH");
    }

    [Fact] public void A_csv_reads_back_as_it_was_written() => Prop.ForAll(
        (from rows in Rows from delimiter in Gen.Elements(',', ';', '\t') select (rows, delimiter)).ToArbitrary(),
        table => CsvTable.Read(new MemoryStream(Csv(table.rows, table.delimiter))).Skip(1)
            .Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)))
            .ShouldBe(table.rows.Select(row => string.Join('|', row.Select(cell => InCsv(cell).Trim())))))
        .QuickCheckThrowOnFailure();

    [Fact] public void A_spreadsheet_reads_back_as_it_was_written() => Prop.ForAll(
        Rows.ToArbitrary(),
        rows => XlsxTable.Read(new MemoryStream(Xlsx(rows))).Skip(1)
            .Select(row => string.Join('|', row.Cells))
            .ShouldBe(rows.Select(row => string.Join('|', row.Select(InXlsx)))))
        .QuickCheckThrowOnFailure();

    private static TableCell Today => TableCell.Date(new LocalDate(2024, 11, 28));

    // What people type, with everything in it that a file format gives a meaning to. A text like ="5104" is read as
    // what stands in it, which is not what was written.
    private static readonly Gen<string> Texts =
        from pieces in Gen.Elements("Wayan", "=", "+", "-", "@", "\"", ",", ";", "\t", "\r\n", "\n", "\r", " ", "'",
            "_x0041_", "_x", "<b>", "&", "😀", "\u0001", "ᬩ", "5104014101900001", "1.500,00").ArrayOf(4)
        let text = string.Concat(pieces)
        where !(text.Trim().StartsWith("=\"", StringComparison.Ordinal) && text.Trim().EndsWith('"'))
        select text;

    // The number first: a row of nothing but blanks would not come back, which is meant.
    private static readonly Gen<TableCell[][]> Rows =
        (from amount in Gen.Choose(int.MinValue, int.MaxValue)
         from factor in Gen.Elements(1L, 1_000L, 400_000L)
         from text in Texts
         from days in Gen.Choose(0, 73_413)
         select new[]
         {
             TableCell.Text(text),
             TableCell.Amount(new(amount * factor)),
             TableCell.Date(new LocalDate(1900, 1, 1).PlusDays(days)),
         }).ArrayOf(5);

    private static string InCsv(TableCell cell) => InXlsx(cell) is var read && cell.Words is { } text
        ? CsvWriting.Harmless(text)
        : read.Text;

    private static Cell InXlsx(TableCell cell) => cell switch
    {
        { Words: { } text } => new(text.Trim()),
        { Figure: { } number } => new($"{number}", CellKind.Number),
        { Day: { } day } => new($"{day:uuuu-MM-dd}", day.Year == 1900 && day.Month < 3 ? CellKind.Text : CellKind.Date),
        _ => new(""),
    };

    private static byte[] Csv(TableCell[][] rows, char delimiter)
    {
        var file = new MemoryStream();
        TableWriter.WriteCsv(file, Headers, rows, delimiter);
        return file.ToArray();
    }

    private static byte[] Xlsx(TableCell[][] rows)
    {
        var file = new MemoryStream();
        TableWriter.WriteXlsx(file, "tabel", Headers, rows);
        return file.ToArray();
    }
}

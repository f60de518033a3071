using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SpreadsheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace JamsostekLedger.Demonstration;

/// <summary>Writes a table as a workbook: dates are date cells, amounts number cells, all else text.</summary>
internal static class DemonstrationWorkbook
{
    private const uint PlainStyle = 0;
    private const uint DateStyle = 1;

    // Format 14 is Excel's own short date, which each reader shows in the order of his country.
    private const uint ShortDate = 14;

    // Day 0 of a spreadsheet. Its error about 1900 being a leap year is behind every date that is written here.
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>Writes the table over whatever stood at the path.</summary>
    public static void Write(string path, Table table, Spelling spelling, string sheetName)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        sheet.Worksheet = new Worksheet(new SheetData(
            table.Rows.Select(row => new Row(row.Select(Write)))
                .Prepend(new Row(table.Columns.Select(spelling.Header).Select(Cell.Of).Select(Write)))));
        workbook.Workbook = new Workbook(new Sheets(
            new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = sheetName }));
    }

    private static OpenXmlElement Write(Cell cell) => cell switch
    {
        DayCell day => Number(day.Day.DayNumber - DayZero.DayNumber, DateStyle),
        AmountCell amount => Number(amount.Amount, PlainStyle),
        NumberCell number => Number(number.Number, PlainStyle),
        TextCell { Text: "" } => new SpreadsheetCell(),
        TextCell text => new SpreadsheetCell(new InlineString(new Text(text.Text)))
        {
            DataType = CellValues.InlineString,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, "A cell of an unknown kind."),
    };

    private static SpreadsheetCell Number(long value, uint style) =>
        new(new CellValue(value.ToString(CultureInfo.InvariantCulture)))
        {
            DataType = CellValues.Number,
            StyleIndex = style,
        };

    // The least that spreadsheets accept: one font, the two fills that are reserved, one border, two formats.
    private static Stylesheet Styles() => new(
        new Fonts(new Font()),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = ShortDate, ApplyNumberFormat = true }));
}

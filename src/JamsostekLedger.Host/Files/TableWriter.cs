using System.IO.Compression;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// Writes a table so that our readers give back what went in, and so that no text in it is ever run as a formula by
/// the spreadsheet that opens it: a name may begin with <c>=</c>.
/// </summary>
public static class TableWriter
{
    /// <summary>
    /// Writes a CSV: UTF-8 with BOM, without which spreadsheets take it for another encoding. Text that begins like
    /// a formula gets an apostrophe in front. The stream stays open.
    /// </summary>
    public static void WriteCsv(
        Stream output, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<TableCell>> rows, char delimiter = ';')
    {
        using var csv = new CsvWriting(output, delimiter);
        csv.Header(headers);
        foreach (var row in rows)
            csv.Row(row);
    }

    /// <summary>
    /// Writes an .xlsx with one sheet: amounts and counts as numbers, dates as dates, all else as text, which is never
    /// a formula there. Rows are written as they come; the stream stays open.
    /// </summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="headers">Names of the columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="level">Without compression its bytes are the same whatever compresses.</param>
    public static void WriteXlsx(
        Stream output, string sheet, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<TableCell>> rows,
        CompressionLevel level = CompressionLevel.Fastest)
    {
        using var xlsx = new XlsxWriting(output, [sheet], level);
        xlsx.Header(headers);
        foreach (var row in rows)
            xlsx.Row(row);
    }
}

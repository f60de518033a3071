using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace JamsostekLedger.Host.Files;

/// <summary>Writes the parts of an .xlsx straight into the archive; no row is kept.</summary>
internal sealed class XlsxWriting : IDisposable
{
    private static readonly LocalDate DayZero = new(1899, 12, 30);
    private static readonly LocalDate FirstDay = new(1900, 3, 1);

    // When it was written is nobody's business: the same rows are the same bytes.
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip;
    private readonly CompressionLevel _level;
    private XmlWriter _sheet;
    private int _sheets;
    private int _line;

    /// <param name="output">Where it goes; it stays open.</param>
    /// <param name="sheets">Names of the sheets; the first one is open.</param>
    /// <param name="level">How hard it is compressed.</param>
    public XlsxWriting(
        Stream output, IReadOnlyList<string> sheets, CompressionLevel level = CompressionLevel.Fastest)
    {
        _level = level;
        _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
        Part("[Content_Types].xml", XlsxParts.ContentTypes(sheets.Count));
        Part("_rels/.rels", XlsxParts.RelationsOfPackage);
        Part("xl/_rels/workbook.xml.rels", XlsxParts.RelationsOfWorkbook(sheets.Count));
        Part("xl/workbook.xml", XlsxParts.Workbook(sheets));
        Part("xl/styles.xml", XlsxParts.Styles);
        _sheet = NewSheet();
    }

    public void Dispose()
    {
        EndSheet();
        _zip.Dispose();
    }

    /// <summary>Goes on with the next sheet.</summary>
    public void NextSheet()
    {
        EndSheet();
        _sheet = NewSheet();
    }

    public void Header(IReadOnlyList<string> names)
    {
        StartRow();
        for (var place = 0; place < names.Count; place++)
            Text(place, names[place], XlsxParts.HeaderStyle);
        _sheet.WriteEndElement();
    }

    public void Row(IReadOnlyList<TableCell> cells)
    {
        StartRow();
        for (var place = 0; place < cells.Count; place++)
        {
            var cell = cells[place];
            if (cell.Figure is { } number)
                Number(place, number, number.Scale == 0 ? XlsxParts.AmountStyle : XlsxParts.PlainStyle);
            // Spreadsheets disagree about days before March 1900; as text such a day is what it says.
            else if (cell.Day is { } day && day >= FirstDay)
                Number(place, Period.DaysBetween(DayZero, day), XlsxParts.DateStyle);
            else if (cell.Day is { } early)
                Text(place, $"{early.Year:0000}-{early.Month:00}-{early.Day:00}", null);
            else if (cell.Words is { Length: > 0 } text)
                Text(place, text, null);
        }

        _sheet.WriteEndElement();
    }

    private XmlWriter NewSheet()
    {
        _line = 0;
        var sheet = XmlWriter.Create(Entry($"xl/worksheets/sheet{++_sheets}.xml"),
            new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        sheet.WriteStartElement("worksheet", XlsxParts.Main);
        sheet.WriteRaw(XlsxParts.FrozenHeader);
        sheet.WriteStartElement("sheetData", XlsxParts.Main);
        return sheet;
    }

    private void EndSheet()
    {
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.Dispose();
    }

    private void StartRow()
    {
        _line++;
        _sheet.WriteStartElement("row", XlsxParts.Main);
        _sheet.WriteAttributeString("r", _line.ToString(CultureInfo.InvariantCulture));
    }

    private void StartCell(int place, string? style)
    {
        _sheet.WriteStartElement("c", XlsxParts.Main);
        _sheet.WriteAttributeString("r", $"{XlsxPlace.Name(place)}{_line}");
        if (style is not null)
            _sheet.WriteAttributeString("s", style);
    }

    private void Number(int place, decimal number, string style)
    {
        StartCell(place, style);
        _sheet.WriteElementString("v", XlsxParts.Main, number.ToString(CultureInfo.InvariantCulture));
        _sheet.WriteEndElement();
    }

    private void Text(int place, string text, string? style)
    {
        StartCell(place, style);
        _sheet.WriteAttributeString("t", "inlineStr");
        _sheet.WriteStartElement("is", XlsxParts.Main);
        _sheet.WriteStartElement("t", XlsxParts.Main);
        _sheet.WriteAttributeString("xml", "space", null, "preserve");
        _sheet.WriteString(XlsxText.Encode(text));
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
    }

    private void Part(string name, string xml)
    {
        using var writer = new StreamWriter(Entry(name));
        writer.Write(xml);
    }

    private Stream Entry(string name)
    {
        var entry = _zip.CreateEntry(name, _level);
        entry.LastWriteTime = Always;
        return entry.Open();
    }
}

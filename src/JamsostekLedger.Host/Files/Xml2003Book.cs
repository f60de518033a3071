using System.Globalization;
using System.Text;
using System.Xml;
using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>The one XML in which Excel 2003 and reporting programs write workbooks.</summary>
internal sealed class Xml2003Book : IBook
{
    private const int MostSheets = 256;
    private const int LastRow = 1_048_576;
    private const long MostBytes = 512L * 1024 * 1024;

    private readonly Stream _stream;
    private readonly List<SheetLabel> _sheets = [];

    /// <exception cref="InvalidDataException">It is no workbook.</exception>
    public Xml2003Book(Stream stream)
    {
        _stream = stream;
        using var xml = Open();
        while (xml.Next())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Worksheet" && _sheets.Count < MostSheets)
                _sheets.Add(new(Attribute(xml, "Name") ?? ""));
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Visible" && _sheets.Count > 0
                && xml.ReadString().StartsWith("SheetHidden", StringComparison.OrdinalIgnoreCase))
                _sheets[^1] = _sheets[^1] with { IsHidden = true };
        if (_sheets.Count == 0)
            _sheets.Add(new(""));
    }

    /// <inheritdoc/>
    public IReadOnlyList<SheetLabel> Sheets => _sheets;

    /// <inheritdoc/>
    public IEnumerable<RawRow> Rows(int sheet, SheetRemarks remarks) => BrokenTable.Guarded(() => Read(sheet, remarks));

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private XmlReader Open()
    {
        _stream.Position = 0;
        return XlsxReading.Open(new KeptOpen(_stream), MostBytes);
    }

    private IEnumerable<RawRow> Read(int sheet, SheetRemarks remarks)
    {
        using var xml = Open();
        var at = -1;
        while (at < sheet && xml.Next())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Worksheet")
                at++;
        var (line, chunk, text) = (0, new char[4096], new StringBuilder());
        while (xml.Next() && !(xml.NodeType == XmlNodeType.Element && xml.LocalName == "Worksheet"))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Row")
                continue;
            line = Number(xml, "Index") ?? line + 1;
            if (line is < 1 or > LastRow)
                throw new InvalidDataException("No sheet has such a row.");
            var isHidden = Attribute(xml, "Hidden") == "1";
            var row = ReadRow(xml, line, chunk, text, remarks) with { OfSheet = true, IsHidden = isHidden };
            if (!row.IsBlank)
                yield return row;
        }
    }

    private static RawRow ReadRow(XmlReader xml, int line, char[] chunk, StringBuilder text, SheetRemarks remarks)
    {
        var cells = new List<Cell>();
        var isTooLong = false;
        if (!xml.IsEmptyElement)
        {
            var (depth, place, kind) = (xml.Depth, 0, "");
            while (xml.Next() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "Cell")
                {
                    place = (Number(xml, "Index") ?? place + 1) - 1;
                    if (place is < 0 or >= TableFault.MostCells)
                        return new(line, [], TableFault.TooManyCells);
                    while (cells.Count <= place)
                        cells.Add(new(""));
                    if (Number(xml, "MergeDown") is > 0 and var down)
                        remarks.Merged($"{XlsxPlace.Name(place)}{line}:{XlsxPlace.Name(place)}{line + down}");
                    place += Math.Clamp(Number(xml, "MergeAcross") ?? 0, 0, TableFault.MostCells) + 1;
                }
                else if (xml.LocalName == "Data" && cells.Count > 0)
                {
                    kind = Attribute(xml, "Type") ?? "String";
                    if (XlsxText.Read(xml, chunk, text) is { } value)
                        cells[^1] = CellOf(value, kind);
                    else
                        isTooLong = true;
                }
            }
        }

        return isTooLong ? new(line, [], TableFault.FieldTooLong) : new(line, cells);
    }

    private static Cell CellOf(string value, string kind) => kind switch
    {
        "Number" => XlsxNumber.Read(value.Trim(), isDate: false, countsFrom1904: false),
        "DateTime" => new(value.Length > 10 && !value.AsSpan(11).ContainsAnyExcept("0:.") ? value[..10] : value,
            CellKind.Date),
        "Boolean" => new(value.Trim() == "1" ? "yes" : "no"),
        "Error" => new(value.Trim(), CellKind.Error),
        _ => Cell.Of(value),
    };

    private static int? Number(XmlReader xml, string name) =>
        int.TryParse(Attribute(xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // Attributes bear the prefix that the program chose.
    private static string? Attribute(XmlReader xml, string name) =>
        xml.GetAttribute(name, "urn:schemas-microsoft-com:office:spreadsheet") ?? xml.GetAttribute(name);
}

using System.IO.Compression;
using System.Xml;
using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>A workbook of LibreOffice, in OpenDocument's XML.</summary>
internal sealed class OdsBook : IBook
{
    private const int MostSheets = 256;
    private const long MostOfContent = 1024L * 1024 * 1024;

    private readonly ZipArchive _zip;
    private readonly ZipArchiveEntry _content;
    private readonly List<SheetLabel> _sheets = [];

    /// <exception cref="InvalidDataException">It is no workbook, or it has a password.</exception>
    public OdsBook(Stream stream)
    {
        _zip = new(stream, ZipArchiveMode.Read);
        _content = _zip.GetEntry("content.xml")
            ?? throw new InvalidDataException("The archive holds no content.");
        using var xml = Open();
        var (hidden, style) = (new HashSet<string>(StringComparer.Ordinal), "");
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "style")
                style = OdsRow.Attribute(xml, "name") ?? "";
            else if (xml.LocalName == "table-properties" && OdsRow.Attribute(xml, "display") == "false")
                hidden.Add(style);
            else if (xml.LocalName == "table" && _sheets.Count < MostSheets)
                _sheets.Add(new(
                    OdsRow.Attribute(xml, "name") ?? "", hidden.Contains(OdsRow.Attribute(xml, "style-name") ?? "")));
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<SheetLabel> Sheets => _sheets;

    /// <inheritdoc/>
    public IEnumerable<RawRow> Rows(int sheet, SheetRemarks remarks) => BrokenTable.Guarded(() => Read(sheet, remarks));

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private XmlReader Open() => XlsxReading.Open(_content.Open(), MostOfContent);

    private IEnumerable<RawRow> Read(int sheet, SheetRemarks remarks)
    {
        using var xml = Open();
        var at = -1;
        while (at < sheet && xml.Next())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "table")
                at++;
        var (depth, line, reader) = (xml.Depth, 0, new OdsRow(xml, remarks));
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "table-row")
                continue;
            var row = reader.Read(line + 1, out var times);
            // A row that stands there many times is one of the blank ones below the table, or was filled down.
            for (var time = 0; !row.IsBlank && time < times; time++)
                yield return row with { Line = line + 1 + time };
            line += times;
        }
    }
}

using System.IO.Compression;
using System.Xml;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// The zip archive of a spreadsheet: where its first sheet, its texts and its styles are. Names of elements are
/// compared without their namespace, because the strict and the usual kind of file differ only there.
/// </summary>
internal sealed class XlsxPackage : IDisposable
{
    private const int MostSheets = 256;
    private const int MostEntries = 10_000;
    private const long MostOfSmallPart = 16 * 1024 * 1024;
    private const long MostOfTexts = 96 * 1024 * 1024;
    private const long MostOfSheet = 1024 * 1024 * 1024;

    private readonly ZipArchive _zip;
    private readonly List<(string Id, string Type, string Part)> _parts;
    private readonly List<(SheetLabel Label, string? Part)> _sheets = [];
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public XlsxPackage(Stream stream)
    {
        _zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        // Some programs write the names of the parts with backslashes, or in other letters than they point at.
        foreach (var entry in _zip.Entries)
            if (_entries.Count < MostEntries)
                _entries.TryAdd(entry.FullName.Replace('\\', '/'), entry);
        var workbook = Relations("").Find(relation => relation.Type == "officeDocument").Part
            ?? throw new InvalidDataException("The archive holds no workbook.");
        _parts = Relations(workbook);
        ReadWorkbook(workbook);
    }

    /// <summary>Whether days are counted from 1904, as old spreadsheets on the Macintosh did.</summary>
    public bool CountsFrom1904 { get; private set; }

    public void Dispose() => _zip.Dispose();

    public IReadOnlyList<SheetLabel> Sheets => [.. _sheets.Select(sheet => sheet.Label)];

    public XmlReader Sheet(int at) =>
        Open(_sheets[at].Part ?? throw new InvalidDataException("The workbook lacks a sheet."), MostOfSheet);

    public XmlReader? Texts() => OpenFirst("sharedStrings", MostOfTexts);

    public XmlReader? Styles() => OpenFirst("styles", MostOfSmallPart);

    private void ReadWorkbook(string workbook)
    {
        using var xml = Open(workbook, MostOfSmallPart);
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "workbookPr")
                CountsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            else if (xml.LocalName == "sheet" && _sheets.Count < MostSheets)
            {
                var label = new SheetLabel(
                    xml.GetAttribute("name") ?? "", xml.GetAttribute("state") is "hidden" or "veryHidden");
                if (_parts.Find(part => part.Id == RelationOf(xml)) is { Type: "worksheet" } sheet)
                    _sheets.Add((label, sheet.Part));
            }
        }
    }

    private static string? RelationOf(XmlReader sheet)
    {
        for (var more = sheet.MoveToFirstAttribute(); more; more = sheet.MoveToNextAttribute())
            if (sheet.LocalName == "id" && sheet.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
            {
                var id = sheet.Value;
                sheet.MoveToElement();
                return id;
            }

        sheet.MoveToElement();
        return null;
    }

    private XmlReader? OpenFirst(string type, long most) =>
        _parts.Find(part => part.Type == type).Part is { } part ? Open(part, most) : null;

    private XmlReader Open(string part, long most)
    {
        if (!_entries.TryGetValue(part, out var entry))
            throw new InvalidDataException("A part of the workbook is missing.");
        return XlsxReading.Open(entry.Open(), most);
    }

    /// <summary>What a part points at, each with the last word of its type.</summary>
    private List<(string Id, string Type, string Part)> Relations(string part)
    {
        var folder = part.LastIndexOf('/') + 1;
        var relations = new List<(string Id, string Type, string Part)>();
        using var xml = Open($"{part[..folder]}_rels/{part[folder..]}.rels", MostOfSmallPart);
        while (xml.Next())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship"
                && xml.GetAttribute("TargetMode") != "External")
            {
                var type = xml.GetAttribute("Type") ?? "";
                var target = new Uri(new Uri($"http://zip/{part}"), xml.GetAttribute("Target") ?? "");
                relations.Add((xml.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..],
                    Uri.UnescapeDataString(target.AbsolutePath[1..])));
            }

        return relations;
    }
}

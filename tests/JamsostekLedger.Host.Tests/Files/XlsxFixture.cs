using System.IO.Compression;

namespace JamsostekLedger.Host.Tests.Files;

/// <summary>Spreadsheets written part by part, also such as no program would write.</summary>
internal static class XlsxFixture
{
    public static byte[] Sheet(string rows, string workbookProperties = "") =>
        Zip([.. Parts(workbookProperties, """
            <si><t>plain</t></si><si><r><t>rich</t></r><r><t xml:space="preserve"> text</t></r><rPh><t>no</t></rPh></si>
            """ + $"<si><t>{new string('x', 10_001)}</t></si>"),
            (Sheet1, $"<worksheet><sheetData>{rows}</sheetData></worksheet>")]);

    public const string SharedTexts = "xl/sharedStrings.xml";
    public const string Sheet1 = "xl/worksheets/sheet1.xml";

    public static (string Name, string Xml)[] Parts(string workbookProperties, string texts) =>
    [
        ("_rels/.rels", Relations(Usual, "officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", $"<workbook xmlns:r=\"{Usual}\">{workbookProperties}<sheets>"
            + "<sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/>"
            + "<sheet name=\"T\" sheetId=\"2\" r:id=\"r9\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships>"
            + $"<Relationship Id=\"r1\" Type=\"{Usual}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + $"<Relationship Id=\"r2\" Type=\"{Usual}/styles\" Target=\"styles.xml\"/>"
            + $"<Relationship Id=\"r3\" Type=\"{Usual}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"),
        ("xl/styles.xml", """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\ hh:mm"/>
            <numFmt numFmtId="165" formatCode="[Red]&quot;Rp hari&quot; #,##0"/>
            <numFmt numFmtId="166" formatCode="[h]:mm"/>
            </numFmts><cellStyleXfs><xf numFmtId="14"/><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>
            <xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>
            """),
        (SharedTexts, $"<sst>{texts}</sst>"),
    ];

    public const string Usual = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static string Relations(string types, string type, string target) =>
        $"<Relationships><Relationship Id=\"r1\" Type=\"{types}/{type}\" Target=\"{target}\"/></Relationships>";

    public static byte[] Zip(params (string Name, string Xml)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, xml) in parts)
                Write(zip, name, xml);
        return file.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(xml);
    }

    /// <summary>A small file of which one part unpacks to very much.</summary>
    public static byte[] Bomb(string part, string before, string fill, string after, int megabytes)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var sheet = (Name: Sheet1, Xml: "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");
            foreach (var (name, xml) in Parts("", "").Append(sheet).Where(other => other.Name != part))
                Write(zip, name, xml);
            using var writer = new StreamWriter(zip.CreateEntry(part, CompressionLevel.Fastest).Open());
            var block = string.Concat(Enumerable.Repeat(fill, 64 * 1024 / fill.Length));
            writer.Write(before);
            for (var written = 0; written < megabytes * 1_000_000; written += block.Length)
                writer.Write(block);
            writer.Write(after);
        }

        return file.ToArray();
    }
}

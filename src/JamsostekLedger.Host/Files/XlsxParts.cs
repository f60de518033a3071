using System.Text;

namespace JamsostekLedger.Host.Files;

/// <summary>The parts of an .xlsx beside its rows.</summary>
internal static class XlsxParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Places in the list of cell formats below.
    public const string PlainStyle = "0";
    public const string AmountStyle = "1";
    public const string DateStyle = "2";
    public const string HeaderStyle = "3";

    public const string FrozenHeader = """
        <sheetViews><sheetView workbookViewId="0">
        <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
        """;

    public const string RelationsOfPackage = $"""
        <Relationships xmlns="{PackageRelations}">
        <Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    // Cell formats: 0 as typed, 1 whole number, 2 date, 3 bold header.
    public const string Styles = $"""
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>
        <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>
        """;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int LongestName = 31;

    /// <summary>Which part stands where, of a workbook of so many sheets.</summary>
    public static string RelationsOfWorkbook(int sheets) => $"""
        <Relationships xmlns="{PackageRelations}">
        {Each(sheets, at => $"""
            <Relationship Id="rId{at}" Type="{Relations}/worksheet" Target="worksheets/sheet{at}.xml"/>
            """)}
        <Relationship Id="rId{sheets + 1}" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
        """;

    /// <summary>What each part is.</summary>
    public static string ContentTypes(int sheets) => $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml"
         ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/styles.xml"
         ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
        {Each(sheets, at => $"""
            <Override PartName="/xl/worksheets/sheet{at}.xml"
             ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            """)}
        </Types>
        """;

    /// <summary>The workbook with its sheets.</summary>
    public static string Workbook(IReadOnlyList<string> sheets) => $"""
        <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>
        {Each(sheets.Count, at => $"""
            <sheet name="{NameOf(sheets[at - 1])}" sheetId="{at}" r:id="rId{at}"/>
            """)}</sheets></workbook>
        """;

    private static string Each(int sheets, Func<int, string> one) =>
        string.Join('\n', Enumerable.Range(1, sheets).Select(one));

    /// <summary>Spreadsheets take no more than 31 characters for a sheet's name, and not these.</summary>
    private static string NameOf(string sheet)
    {
        var name = new StringBuilder();
        foreach (var character in sheet.Length > LongestName ? sheet[..LongestName] : sheet)
            name.Append(character is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' || char.IsControl(character)
                ? '-'
                : character);
        return System.Security.SecurityElement.Escape(name.Length == 0 ? "-" : name.ToString());
    }
}

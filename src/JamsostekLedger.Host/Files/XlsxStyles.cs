using System.Globalization;
using System.Xml;

namespace JamsostekLedger.Host.Files;

/// <summary>Which styles of a spreadsheet show a number as a date: a sheet keeps dates as numbers of days.</summary>
internal sealed class XlsxStyles
{
    private readonly List<bool> _isDate = [];

    /// <summary>Reads them; a file without styles has no dates.</summary>
    public static XlsxStyles Read(XmlReader? xml)
    {
        var styles = new XlsxStyles();
        if (xml is null)
            return styles;

        var dateFormats = new HashSet<int>();
        var inCells = false;
        while (xml.Next())
        {
            if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (xml.NodeType != XmlNodeType.Element)
                continue;
            else if (xml.LocalName == "numFmt" && IsDateFormat(xml.GetAttribute("formatCode") ?? ""))
                dateFormats.Add(Number(xml.GetAttribute("numFmtId")));
            else if (xml.LocalName == "xf" && inCells)
                styles._isDate.Add(IsDate(Number(xml.GetAttribute("numFmtId")), dateFormats));
        }

        return styles;
    }

    /// <summary>Whether a cell with this style shows a date.</summary>
    public bool IsDate(int style) => style >= 0 && style < _isDate.Count && _isDate[style];

    /// <summary>
    /// Whether a format shows a day, or a month that is not minutes: <c>dd/mm/yyyy</c>, <c>mmm-yy</c>; but not
    /// <c>[Red]0</c>, <c>"hari" 0</c> or <c>hh:mm</c>.
    /// </summary>
    internal static bool IsDateFormat(string format)
    {
        var (month, time) = (false, false);
        for (var at = 0; at < format.Length; at++)
            switch (char.ToLowerInvariant(format[at]))
            {
                case '"':
                    at = EndOf('"', at);
                    break;
                case '[':
                    at = EndOf(']', at);
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case ';':
                    return month && !time;
                case 'y' or 'd':
                    return true;
                case 'm':
                    month = true;
                    break;
                case 'h' or 's':
                    time = true;
                    break;
            }

        return month && !time;

        int EndOf(char closing, int at) => format.IndexOf(closing, at + 1) is var end && end < 0 ? format.Length : end;
    }

    // Those that every spreadsheet knows without saying: 14 to 17 and 22, and the East Asian ones.
    private static bool IsDate(int format, HashSet<int> dateFormats) =>
        format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58
        || dateFormats.Contains(format);

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}

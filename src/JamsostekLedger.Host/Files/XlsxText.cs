using System.Globalization;
using System.Text;
using System.Xml;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// Text in a spreadsheet's XML. Characters that XML does not allow, and line ends that it would change, stand there
/// as <c>_x000D_</c>.
/// </summary>
internal static class XlsxText
{
    /// <summary>
    /// Reads the text of a shared string or a cell; the reader ends on its end tag. Null where it is longer than any
    /// field may be; no more than that is kept.
    /// </summary>
    public static string? Read(XmlReader xml, char[] chunk, StringBuilder text)
    {
        text.Clear();
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var isTooLong = false;
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "rPh" or "phoneticPr")
                SkipToEnd(xml);
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                isTooLong |= !TryAppend(xml, chunk, text);
        }

        return isTooLong ? null : Decode(text.ToString());
    }

    /// <summary>As it must stand in the XML.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            if (isPair)
                encoded.Append(text[at++]).Append(text[at]);
            else if (text[at] == '\r' || !XmlConvert.IsXmlChar(text[at]) || IsEscape(text, at))
                encoded.Append($"_x{(int)text[at]:X4}_");
            else
                encoded.Append(text[at]);
        }

        return encoded.ToString();
    }

    private static string Decode(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var decoded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
            if (IsEscape(text, at))
            {
                decoded.Append((char)ushort.Parse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture));
                at += 6;
            }
            else
            {
                decoded.Append(text[at]);
            }

        return decoded.ToString();
    }

    private static bool IsEscape(string text, int at) =>
        at + 7 <= text.Length && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_'
        && char.IsAsciiHexDigit(text[at + 2]) && char.IsAsciiHexDigit(text[at + 3])
        && char.IsAsciiHexDigit(text[at + 4]) && char.IsAsciiHexDigit(text[at + 5]);

    private static bool TryAppend(XmlReader xml, char[] chunk, StringBuilder text)
    {
        int read;
        while ((read = xml.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
        {
            if (text.Length + read > TableFault.LongestField)
                return false;
            text.Append(chunk, 0, read);
        }

        return true;
    }

    private static void SkipToEnd(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
        }
    }
}

using System.Text;
using System.Xml;

namespace JamsostekLedger.Host.Files;

/// <summary>The texts that cells of a spreadsheet share.</summary>
internal sealed class XlsxTexts
{
    /// <summary>So many characters of text may be in memory, which is 64 MB.</summary>
    private const long MostCharacters = 32 * 1024 * 1024;

    /// <summary>More texts than a sheet of ours has cells with a text of their own.</summary>
    private const int MostTexts = 2_000_000;

    private readonly List<string?> _texts = [];

    /// <summary>Reads them; a file may have none.</summary>
    public static XlsxTexts Read(XmlReader? xml)
    {
        var texts = new XlsxTexts();
        if (xml is null)
            return texts;
        var chunk = new char[4096];
        var builder = new StringBuilder();
        long characters = 0;
        while (xml.Next())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                var text = XlsxText.Read(xml, chunk, builder)?.Trim();
                texts._texts.Add(text);
                characters += text?.Length ?? 0;
                if (characters > MostCharacters || texts._texts.Count > MostTexts)
                    throw new InvalidDataException("The spreadsheet holds more text than any honest one.");
            }

        return texts;
    }

    /// <summary>One of them; null where it is too long.</summary>
    public string? At(int index) => index >= 0 && index < _texts.Count
        ? _texts[index]
        : throw new InvalidDataException("A cell names a text that is not there.");
}

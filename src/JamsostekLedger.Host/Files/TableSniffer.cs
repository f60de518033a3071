using System.Text;

namespace JamsostekLedger.Host.Files;

/// <summary>Tells by its first bytes what a file holds.</summary>
internal static class TableSniffer
{
    // Where the first entry of an archive begins: its name, and behind it what it holds, unpacked.
    private static readonly byte[] OpenDocument = [.. "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"u8];

    /// <summary>What a file that begins so holds.</summary>
    public static TableContents ContentsOf(ReadOnlySpan<byte> beginning)
    {
        if (beginning.StartsWith("PK"u8))
            return beginning.IndexOf(OpenDocument) == 30 ? TableContents.Ods : TableContents.Xlsx;
        if (beginning.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return TableContents.Xls;
        if (beginning.StartsWith("%PDF"u8))
            return TableContents.Pdf;
        if (beginning.StartsWith("{\\rtf"u8))
            return TableContents.SomethingElse;

        var isUtf16 = beginning.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || beginning.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (isUtf16)
            return TableContents.Csv;

        var text = beginning.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? beginning[3..] : beginning;
        text = text.TrimStart(" \t\r\n"u8);
        if (text.StartsWith("<"u8))
            return ContentsOfMarkup(Encoding.Latin1.GetString(text));
        if (text.StartsWith("{"u8) || text.StartsWith("["u8))
            return TableContents.Json;
        return IsBinary(beginning) ? TableContents.SomethingElse : TableContents.Csv;
    }

    private static TableContents ContentsOfMarkup(string text)
    {
        if (Has("urn:schemas-microsoft-com:office:spreadsheet") && (Has("<?xml") || Has("<Workbook")))
            return TableContents.Xml2003;
        return Has("<table") || Has("<html") || Has("<!doctype html") || Has("<tr") || Has("<body")
            ? TableContents.Html
            : TableContents.SomethingElse;

        bool Has(string tag) => text.Contains(tag, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A text has hardly any control characters; a damaged one has a few.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> beginning)
    {
        var controls = 0;
        foreach (var value in beginning)
            controls += value < ' ' && value is not ((byte)'\t' or (byte)'\r' or (byte)'\n') ? 1 : 0;
        return controls > 8 && controls > beginning.Length / 20;
    }
}

using System.Text;

namespace JamsostekLedger.Host.Files;

/// <summary>UTF-8, or the UTF-16 that spreadsheets call Unicode text and mark at its beginning.</summary>
internal static class CsvEncoding
{
    /// <summary>The encoding of a stream, which is left where it was; a sign that cannot be is replaced.</summary>
    public static Encoding Of(Stream stream, char instead)
    {
        var replacing = new DecoderReplacementFallback(instead.ToString());
        var name = "utf-8";
        if (stream.CanSeek)
        {
            var (start, mark) = (stream.Position, new byte[2]);
            var length = stream.ReadAtLeast(mark, 2, throwOnEndOfStream: false);
            stream.Position = start;
            name = length < 2 ? name
                : mark is [0xFF, 0xFE] ? "utf-16"
                : mark is [0xFE, 0xFF] ? "utf-16BE"
                : name;
        }

        return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, replacing);
    }
}

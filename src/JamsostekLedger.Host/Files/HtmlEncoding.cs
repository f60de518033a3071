using System.Text;

namespace JamsostekLedger.Host.Files;

/// <summary>The text of a page, in the encoding that it says it has.</summary>
internal static class HtmlEncoding
{
    private const int MostLookedAt = 2048;

    /// <summary>The text.</summary>
    /// <exception cref="InvalidDataException">It is in another encoding than it says.</exception>
    public static string Read(Stream stream)
    {
        stream.Position = 0;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var beginning = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, MostLookedAt)));
        var isWestern = beginning.Contains("charset=windows-1252", StringComparison.OrdinalIgnoreCase)
            || beginning.Contains("charset=iso-8859-1", StringComparison.OrdinalIgnoreCase)
            || beginning.Contains("charset=\"windows-1252", StringComparison.OrdinalIgnoreCase)
            || beginning.Contains("charset=\"iso-8859-1", StringComparison.OrdinalIgnoreCase);
        try
        {
            return isWestern
                ? Encoding.Latin1.GetString(bytes)
                : new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException("The page is in another encoding than it says.");
        }
    }
}

using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;

namespace JamsostekLedger.Host.Signing;

/// <summary>
/// Saves a PDF so that the same pages are the same bytes: nothing compressed, because the bytes of a compressor may
/// change with its version, and whatever the library makes up anew each time taken from the paper instead.
/// </summary>
internal static partial class SteadyPdf
{
    /// <summary>The bytes of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="id">Sixteen bytes that name it.</param>
    /// <param name="on">The day that it says it was made on.</param>
    public static byte[] Save(PdfDocument document, ReadOnlySpan<byte> id, LocalDate on)
    {
        document.Options.CompressContentStreams = false;
        document.Options.NoCompression = true;
        var made = on.AtMidnight().InUtc().ToDateTimeUtc();
        (document.Info.CreationDate, document.Info.ModificationDate) = (made, made);
        var name = Encoding.Latin1.GetString(id);
        (document.Internals.FirstDocumentID, document.Internals.SecondDocumentID) = (name, name);
        using var output = new MemoryStream();
        document.Save(output, closeStream: false);

        var (tags, uuid) = (new List<string>(), new Guid(id[..16], bigEndian: true).ToString());
        var text = Encoding.Latin1.GetString(output.GetBuffer(), 0, (int)output.Length);
        text = Subset().Replace(text, found => $"{Tag(tags, found.Groups[1].Value)}+{found.Groups[2].Value}");
        return Encoding.Latin1.GetBytes(Made().Replace(text, $"uuid:{uuid}"));
    }

    // Six letters that tell the parts of fonts apart; every other place of the file stays where it was.
    private static string Tag(List<string> tags, string random)
    {
        if (!tags.Contains(random))
            tags.Add(random);
        return $"LEDG{(char)('A' + tags.IndexOf(random) / 26)}{(char)('A' + tags.IndexOf(random) % 26)}";
    }

    [GeneratedRegex(@"\b([A-Z]{6})\+(DejaVu)")]
    private static partial Regex Subset();

    [GeneratedRegex("uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Made();
}

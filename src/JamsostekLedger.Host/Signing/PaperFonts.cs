using PdfSharp.Fonts;

namespace JamsostekLedger.Host.Signing;

/// <summary>
/// The fonts of papers: DejaVu Sans Condensed, which comes with the program, so that a paper looks the same and is the
/// same bytes on any machine.
/// </summary>
internal sealed class PaperFonts : IFontResolver
{
    /// <summary>Name of the family.</summary>
    public const string Family = "DejaVu Sans Condensed";

    private const string Plain = "DejaVuSansCondensed";
    private const string Bold = "DejaVuSansCondensed-Bold";
    private static readonly Lazy<bool> Used = new(Use);

    /// <summary>Whether this build has them: they come from npm, as the charts do. Who prints asks first.</summary>
    public static bool AreThere => Used.Value;

    /// <inheritdoc/>
    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        familyName == Family ? new(isBold ? Bold : Plain) : null;

    /// <inheritdoc/>
    public byte[]? GetFont(string faceName) => Read(faceName);

    private static bool Use()
    {
        if (typeof(PaperFonts).Assembly.GetManifestResourceInfo(NameOf(Plain)) is null)
            return false;
        GlobalFontSettings.FontResolver = new PaperFonts();
        return true;
    }

    private static byte[] Read(string face)
    {
        using var font = typeof(PaperFonts).Assembly.GetManifestResourceStream(NameOf(face))!;
        var bytes = new byte[font.Length];
        font.ReadExactly(bytes);
        return bytes;
    }

    private static string NameOf(string face) => $"fonts/{face}.ttf";
}

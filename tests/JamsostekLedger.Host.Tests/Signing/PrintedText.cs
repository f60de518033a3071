using UglyToad.PdfPig;

namespace JamsostekLedger.Host.Tests.Signing;

/// <summary>What a reader finds written on a PDF.</summary>
internal static class PrintedText
{
    /// <summary>The words of each page, a blank between any two.</summary>
    public static IReadOnlyList<string> Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text)))];
    }
}

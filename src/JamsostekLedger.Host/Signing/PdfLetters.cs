using PdfSharp.Drawing;

namespace JamsostekLedger.Host.Signing;

/// <summary>How wide letters are, and so where a line of a paper ends.</summary>
internal sealed class PdfLetters
{
    private readonly Dictionary<(string Word, double Size, bool Bold), double> _widths = [];

    private readonly XGraphics _measure = XGraphics.CreateMeasureContext(
        new(595, 842), XGraphicsUnit.Point, XPageDirection.Downwards);

    private readonly Dictionary<(double Size, bool Bold), XFont> _fonts = [];

    /// <summary>A text in lines: words, and of one that is longer than a line as much as fits.</summary>
    public List<string> Lines(string text, double size, bool bold, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ').SelectMany(word => Parts(word, size, bold, width)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && Measure(longer, size, bold) > width)
                {
                    lines.Add(line);
                    longer = word;
                }

                line = longer;
            }

            lines.Add(line);
        }

        return lines;
    }

    private IEnumerable<string> Parts(string word, double size, bool bold, double width)
    {
        while (word.Length > 1 && Measure(word, size, bold) > width)
        {
            var fits = word.Length - 1;
            while (fits > 1 && Measure(word[..fits], size, bold) > width)
                fits--;
            if (char.IsHighSurrogate(word[fits - 1]) && fits > 1)
                fits--;
            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }

    /// <summary>How wide a text is.</summary>
    public double Measure(string text, double size, bool bold) =>
        text.Split(' ').Sum(word => OfWord(word, size, bold)) + text.Count(letter => letter == ' ')
            * OfWord("\u00a0", size, bold);

    private double OfWord(string word, double size, bool bold)
    {
        if (word.Length == 0)
            return 0;
        if (!_widths.TryGetValue((word, size, bold), out var width))
            _widths[(word, size, bold)] = width = _measure.MeasureString(word, Font(size, bold)).Width;
        return width;
    }

    /// <summary>The letters of a size.</summary>
    public XFont Font(double size, bool bold) => _fonts.TryGetValue((size, bold), out var font)
        ? font
        : _fonts[(size, bold)] = new(
            PaperFonts.Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular);
}

using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace JamsostekLedger.Host.Signing;

/// <summary>
/// Pages of A4, filled from top to bottom. A row that does not fit goes to the next page under the head of its table.
/// </summary>
internal sealed class PdfPages : IDisposable
{
    private const double Left = 45;
    private const double Top = 50;
    private const double Width = 595 - Left - Left;
    private const double Bottom = 842 - 60;
    private const double Gap = 4;

    private readonly PdfDocument _document = new();
    private readonly List<XGraphics> _pages = [];
    private readonly PdfLetters _letters = new();
    private readonly string? _stamp;
    private double _y;

    /// <summary>Begins a paper.</summary>
    /// <param name="title">Its title, for whoever lists files.</param>
    /// <param name="stamp">What stands across each page, or null.</param>
    public PdfPages(string title, string? stamp)
    {
        _document.Info.Title = title;
        _document.Info.Creator = "JamsostekLedger";
        _stamp = stamp;
        NewPage();
    }

    /// <summary>What is left of the page.</summary>
    private double Room => Bottom - _y;

    private XGraphics Page => _pages[^1];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var page in _pages)
            page.Dispose();
        _document.Dispose();
    }

    /// <summary>A line in the middle.</summary>
    public void Centred(string text, double size, bool bold = false)
    {
        foreach (var line in _letters.Lines(text, size, bold, Width))
        {
            Keep(size * 1.4);
            Draw(line, size, bold, Left + (Width - _letters.Measure(line, size, bold)) / 2);
            _y += size * 1.4;
        }
    }

    /// <summary>A head of a section; it stays with what follows.</summary>
    public void Head(string text)
    {
        Keep(60);
        _y += 8;
        Draw(text, 10.5, true, Left);
        _y += 17;
    }

    /// <summary>A paragraph.</summary>
    public void Paragraph(string text, double size = 9)
    {
        foreach (var line in _letters.Lines(text, size, false, Width))
        {
            Keep(size * 1.4);
            Draw(line, size, false, Left);
            _y += size * 1.4;
        }

        _y += 4;
    }

    /// <summary>Leaves so much room.</summary>
    public void Space(double height) => _y += height;

    /// <summary>A new page where so much room is not left.</summary>
    public void Keep(double height)
    {
        if (Room < height)
            NewPage();
    }

    /// <summary>A table.</summary>
    public void Table(IReadOnlyList<PdfColumn> columns, IEnumerable<IReadOnlyList<PdfCell>> rows, double size = 8)
    {
        double[] widths = [.. columns.Select(column => column.Width / columns.Sum(one => one.Width) * Width)];
        var step = size * 1.35;
        List<PdfCell> head = [.. columns.Select(column => new PdfCell(column.Head, true))];
        List<IReadOnlyList<PdfCell>> all = [.. rows];
        Keep(step * 4);
        Row(head, isHead: true);
        for (var at = 0; at < all.Count; at++)
            // A sum does not stand alone under a head: the row before the last stays with it.
            Row(all[at], isHead: false, at == all.Count - 2 ? step + 5 : 0);
        _y += 6;

        void Row(IReadOnlyList<PdfCell> row, bool isHead, double more = 0)
        {
            List<string>[] cells =
            [
                // One cell alone has the whole width.
                .. row.Select((cell, at) => _letters.Lines(
                    cell.Text, size, cell.Bold, (row.Count == 1 ? Width : widths[at]) - 2 * Gap)),
            ];
            var lines = cells.Max(cell => cell.Count);
            // What is shorter than a page stays on one.
            if (!isHead && lines * step + 5 + more > Room && lines * step < Bottom - Top - 4 * step)
                Break();
            _y += 2;
            for (var line = 0; line < lines; line++)
            {
                if (!isHead && step + 3 > Room)
                    Break();
                var left = Left;
                for (var at = 0; at < cells.Length; at++)
                {
                    if (line < cells[at].Count && cells[at][line] is { Length: > 0 } text)
                        Draw(text, size, row[at].Bold, columns[at].IsNumber
                            ? left + widths[at] - Gap - _letters.Measure(text, size, row[at].Bold)
                            : left + Gap);
                    left += widths[at];
                }

                _y += step;
            }

            _y += 2;
            Line(isHead ? XColors.Black : XColors.Gray, isHead ? 0.8 : 0.3);
        }

        void Break()
        {
            NewPage();
            Row(head, isHead: true);
        }
    }

    /// <summary>Rows of blocks beside each other, which stay on one page; a blank line is room for a hand.</summary>
    public void Beside(IReadOnlyList<IReadOnlyList<PdfCell>> rows, double size = 9)
    {
        var step = size * 1.5;
        List<List<string>[]> all =
        [
            .. rows.Select(row => row.Select(cell => _letters.Lines(
                cell.Text, size, cell.Bold, Width / row.Count - 12)).ToArray()),
        ];
        Keep(all.Sum(row => row.Max(cell => cell.Count)) * step);
        foreach (var (row, lines) in rows.Zip(all))
        {
            var top = _y;
            for (var at = 0; at < lines.Length; at++)
            {
                _y = top;
                foreach (var text in lines[at])
                {
                    if (text.Length > 0)
                        Draw(text, size, row[at].Bold, Left + at * Width / row.Count);
                    _y += step;
                }
            }

            _y = top + lines.Max(cell => cell.Count) * step;
        }
    }

    /// <summary>A square of dark and light modules, with lines of text beside it.</summary>
    public void Square(IReadOnlyList<IReadOnlyList<bool>> modules, double side, IEnumerable<string> lines)
    {
        const double size = 7.5;
        List<string> beside = [.. lines.SelectMany(line => _letters.Lines(line, size, false, Width - side - 12))];
        Keep(Math.Max(side, beside.Count * size * 1.4) + 4);
        var (top, module) = (_y, side / modules.Count);
        for (var row = 0; row < modules.Count; row++)
            for (var column = 0; column < modules[row].Count; column++)
                if (modules[row][column])
                    // A little wider, so that no hair of light stands between two of them.
                    Page.DrawRectangle(
                        XBrushes.Black, Left + column * module, top + row * module, module + 0.05, module + 0.05);
        foreach (var line in beside)
        {
            Draw(line, size, false, Left + side + 12);
            _y += size * 1.4;
        }

        _y = Math.Max(top + side, _y) + 4;
    }

    /// <summary>Ends the paper: each page says what it belongs to and the how-manieth it is.</summary>
    /// <param name="foot">What it belongs to.</param>
    /// <param name="id">What names this paper among all: the bytes of its identifier.</param>
    /// <param name="on">The day that it says it was made on.</param>
    public byte[] End(string foot, ReadOnlySpan<byte> id, LocalDate on)
    {
        for (var at = 0; at < _pages.Count; at++)
        {
            _y = 842 - 40;
            _pages[at].DrawLine(new(XColors.Gray, 0.3), Left, _y - 4, Left + Width, _y - 4);
            Draw(_pages[at], foot, 7, false, Left);
            var count = $"Halaman {at + 1} dari {_pages.Count}";
            Draw(_pages[at], count, 7, false, Left + Width - _letters.Measure(count, 7, false));
        }

        foreach (var page in _pages)
            page.Dispose();
        _pages.Clear();
        return SteadyPdf.Save(_document, id, on);
    }

    private void NewPage()
    {
        var page = _document.AddPage();
        page.Width = XUnit.FromPoint(595);
        page.Height = XUnit.FromPoint(842);
        _pages.Add(XGraphics.FromPdfPage(page));
        if (_stamp is not null)
        {
            var state = Page.Save();
            Page.RotateAtTransform(-52, new(297, 421));
            var font = _letters.Font(82, true);
            Page.DrawString(_stamp, font, new XSolidBrush(XColor.FromArgb(232, 232, 232)),
                297 - Page.MeasureString(_stamp, font).Width / 2, 450);
            Page.Restore(state);
        }

        _y = Top;
    }

    private void Line(XColor colour, double width) =>
        Page.DrawLine(new(colour, width), Left, _y, Left + Width, _y);

    private void Draw(string text, double size, bool bold, double left) => Draw(Page, text, size, bold, left);

    private void Draw(XGraphics page, string text, double size, bool bold, double left) =>
        page.DrawString(text, _letters.Font(size, bold), XBrushes.Black, left, _y + size);
}

using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>An .xlsx file. What its sheets share is read once, and only when one of them is read.</summary>
internal sealed class XlsxBook : IBook
{
    private readonly XlsxPackage _package;
    private XlsxTexts? _texts;
    private XlsxStyles? _styles;

    /// <exception cref="InvalidDataException">The file is no workbook.</exception>
    public XlsxBook(Stream stream) => _package = new(stream);

    /// <inheritdoc/>
    public IReadOnlyList<SheetLabel> Sheets => _package.Sheets;

    /// <inheritdoc/>
    public IEnumerable<RawRow> Rows(int sheet, SheetRemarks remarks) => BrokenTable.Guarded(() => Read(sheet, remarks));

    /// <inheritdoc/>
    public void Dispose() => _package.Dispose();

    private IEnumerable<RawRow> Read(int at, SheetRemarks remarks)
    {
        if (_texts is null)
        {
            using var texts = _package.Texts();
            _texts = XlsxTexts.Read(texts);
        }

        if (_styles is null)
        {
            using var styles = _package.Styles();
            _styles = XlsxStyles.Read(styles);
        }

        using var sheet = new XlsxSheet(_package.Sheet(at), _texts, _styles, _package.CountsFrom1904, remarks);
        var width = 0;
        while (sheet.Next() is { } row)
        {
            if (row.IsBlank)
                continue;
            if (width == 0)
                width = row.Cells.Count;
            yield return row.Fault is null && row.Cells.Count < width ? Padded(row, width) : row;
        }
    }

    private static RawRow Padded(RawRow row, int width)
    {
        var cells = new Cell[width];
        for (var place = 0; place < width; place++)
            cells[place] = place < row.Cells.Count ? row.Cells[place] : new("");
        return row with { Cells = cells };
    }
}

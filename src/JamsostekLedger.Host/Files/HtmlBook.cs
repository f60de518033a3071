using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// A web page with tables, which many programs send under the name of .xls. It is cut into tags by a library and never
/// built into a tree: what stands deep or is never closed costs nothing more.
/// </summary>
internal sealed class HtmlBook : IBook
{
    /// <summary>A page is held whole while it is read.</summary>
    private const long MostBytes = 24 * 1024 * 1024;

    private readonly string _text;
    private readonly List<SheetLabel> _sheets = [];
    private readonly List<int> _places = [];

    /// <exception cref="InvalidDataException">The page is larger than any that a program exports.</exception>
    public HtmlBook(Stream stream)
    {
        if (stream.Length > MostBytes)
            throw new InvalidDataException("No table is exported as so large a page.");
        _text = HtmlEncoding.Read(stream);
        stream.Dispose();
        using var tables = new HtmlTables(_text);
        while (_places.Count <= HtmlTables.Most && tables.TryNext())
            _places.Add(tables.Place);
        for (var table = 0; table < Math.Min(_places.Count, HtmlTables.Most); table++)
            _sheets.Add(new($"tabel {table + 1}"));
        if (_sheets.Count == 0)
            _sheets.Add(new(""));
    }

    /// <inheritdoc/>
    public IReadOnlyList<SheetLabel> Sheets => _sheets;

    /// <inheritdoc/>
    public IEnumerable<RawRow> Rows(int sheet, SheetRemarks remarks) => BrokenTable.Guarded(() => Read(sheet));

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private IEnumerable<RawRow> Read(int sheet)
    {
        // The next table ends this one, also where it stands within it; so each is cut out of the page by itself.
        if (sheet >= _places.Count)
            yield break;
        var end = sheet + 1 < _places.Count ? _places[sheet + 1] : _text.Length;
        using var tables = new HtmlTables(_text[_places[sheet]..end]);
        while (tables.Row() is { } row)
            if (!row.IsBlank)
                yield return row;
    }
}

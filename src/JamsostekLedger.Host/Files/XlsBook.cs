using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// An .xls of Excel before 2007. A library reads it; how much it may read of the file, forth and back, has an end.
/// </summary>
internal sealed class XlsBook : IBook
{
    private const int MostSheets = 256;

    private readonly IExcelDataReader _reader;
    private readonly List<SheetLabel> _sheets = [];
    private readonly IReadOnlyDictionary<(int Sheet, int Row, int Column), string> _errors;

    static XlsBook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="InvalidDataException">It is no workbook.</exception>
    /// <exception cref="LockedBookException">It has a password.</exception>
    public XlsBook(Stream stream)
    {
        try
        {
            _errors = XlsErrors.Of(stream);
            stream.Position = 0;
            _reader = ExcelReaderFactory.CreateBinaryReader(new WornStream(stream));
            do
                _sheets.Add(new(_reader.Name ?? "", _reader.VisibleState != "visible"));
            while (_sheets.Count < MostSheets && _reader.NextResult());
        }
        catch (InvalidPasswordException)
        {
            throw new LockedBookException();
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw new InvalidDataException("The file is no workbook.", broken);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<SheetLabel> Sheets => _sheets;

    /// <inheritdoc/>
    public IEnumerable<RawRow> Rows(int sheet, SheetRemarks remarks) => BrokenTable.Guarded(() => Read(sheet, remarks));

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private IEnumerable<RawRow> Read(int sheet, SheetRemarks remarks)
    {
        Try(() =>
        {
            _reader.Reset();
            for (var at = 0; at < sheet; at++)
                _reader.NextResult();
            foreach (var merged in _reader.MergeCells ?? [])
                remarks.Merged($"{XlsxPlace.Name(merged.FromColumn)}{merged.FromRow + 1}:"
                    + $"{XlsxPlace.Name(merged.ToColumn)}{merged.ToRow + 1}");
            return true;
        });
        for (var line = 1; Try(_reader.Read); line++)
            if (Row(sheet, line) is { IsBlank: false } row)
                yield return row;
    }

    private RawRow Row(int sheet, int line) => Try(() =>
    {
        if (_reader.FieldCount > TableFault.MostCells && Enumerable.Range(TableFault.MostCells,
                _reader.FieldCount - TableFault.MostCells).Any(place => !_reader.IsDBNull(place)))
            return new RawRow(line, [], TableFault.TooManyCells) { OfSheet = true };
        var cells = new List<Cell>();
        for (var place = 0; place < Math.Min(_reader.FieldCount, TableFault.MostCells); place++)
            cells.Add(_errors.TryGetValue((sheet, line - 1, place), out var error)
                ? new(error, CellKind.Error)
                : CellAt(place));
        while (cells.Count > 0 && cells[^1].IsEmpty)
            cells.RemoveAt(cells.Count - 1);
        return cells.Exists(cell => cell.Text.Length > TableFault.LongestField)
            ? new RawRow(line, [], TableFault.FieldTooLong) { OfSheet = true }
            : new RawRow(line, cells) { OfSheet = true, IsHidden = _reader.RowHeight == 0 };
    });

    private Cell CellAt(int place) => _reader.GetValue(place) switch
    {
        null => new(""),
        string text => Cell.Of(text),
        bool yes => new(yes ? "yes" : "no"),
        DateTime day => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellKind.Date),
        IFormattable number => XlsxNumber.Read(
            number.ToString(null, CultureInfo.InvariantCulture), isDate: false, countsFrom1904: false),
        var other => Cell.Of(other.ToString()),
    };

    // Of a broken file the library says so in many ways; here there is one.
    private static T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            throw new InvalidDataException("The workbook cannot be read to its end.", broken);
        }
    }

    private static bool IsBroken(Exception exception) => BrokenTable.Is(exception)
        || exception is ExcelReaderException or NullReferenceException or InvalidCastException
            or InvalidOperationException or IOException;
}

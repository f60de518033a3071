using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// Takes a CSV apart character by character. A library would do for good files; here each fault is told apart, with
/// the line on which its row begins, and no hostile field is ever held whole.
/// </summary>
internal sealed class CsvScanner : IDisposable
{
    private const int EndOfFile = -1;

    /// <summary>Stands for bytes that are not UTF-8; the character itself never stands in a text.</summary>
    private const char NotUtf8 = '\uFFFF';

    private readonly StreamReader _reader;
    private readonly char[] _buffer = new char[32 * 1024];
    private readonly char[] _field = new char[TableFault.LongestField];
    private readonly List<Cell> _cells = [];
    private readonly char _delimiter;
    private Cell[] _previous = [];
    private int _at;
    private int _end;
    private int _length;
    private int _line = 1;
    private int _first = 1;
    private Refusal? _fault;

    public CsvScanner(Stream stream, char? delimiter = null)
    {
        _reader = new StreamReader(
            stream, CsvEncoding.Of(stream, NotUtf8), detectEncodingFromByteOrderMarks: false, 64 * 1024,
            leaveOpen: true);
        Fill();
        if (_end > 0 && _buffer[0] == '\uFEFF')
            _at++;
        var beginning = _buffer.AsSpan(_at, _end - _at);
        var skipped = 0;
        _delimiter = delimiter ?? CsvDelimiter.In(beginning, out skipped);
        HasPipes = delimiter is null && CsvDelimiter.IsPipes(beginning, _delimiter);
        for (; skipped > 0; skipped--)
            if (Read() == '\n')
                _line++;
    }

    /// <summary>Whether the columns stand apart by a sign that is none of ours.</summary>
    public bool HasPipes { get; }

    public void Dispose() => _reader.Dispose();

    /// <summary>The next row, or null at the end.</summary>
    public RawRow? Next()
    {
        if (Peek() == EndOfFile)
            return null;
        _first = _line;
        _fault = null;
        _cells.Clear();

        int end;
        do
        {
            end = ReadField();
            Keep();
        }
        while (end == _delimiter);

        if (_fault is not null)
            return new(_first, [], _fault.Rule == "quote-malformed" ? QuoteMalformed(end) : _fault);
        _previous = _cells.ToArray();
        return new(_first, _previous);
    }

    /// <summary>Reads one field and answers what ended it: the delimiter, a line feed or the end.</summary>
    private int ReadField()
    {
        _length = 0;
        var character = Read();
        // ="0012" is how programs keep a spreadsheet from making a number of a text.
        if (character == '=' && Peek() == '"')
            character = Read();
        var wasQuoted = character == '"';
        if (wasQuoted)
            character = ReadQuoted();
        while (character != _delimiter && character != EndOfFile)
        {
            if (character is '\r' or '\n')
            {
                TookLineFeed(character);
                return '\n';
            }

            if (character == '"' || (wasQuoted && character != ' '))
                _fault ??= TableFault.QuoteMalformed(_first, _line);
            if (!wasQuoted)
                Append((char)character);
            character = Read();
        }

        return character;
    }

    /// <summary>Reads behind an opening quote and answers the character behind the closing one.</summary>
    private int ReadQuoted()
    {
        while (true)
        {
            var character = Read();
            if (character == EndOfFile)
            {
                _fault = TableFault.QuoteNotClosed(_first);
                return EndOfFile;
            }

            if (character == '"')
            {
                character = Read();
                if (character != '"')
                    return character;
            }

            Append((char)character);
            if (character is ('\r' or '\n') && TookLineFeed(character))
                Append('\n');
        }
    }

    /// <summary>Counts a line, which ends with a line feed, a carriage return, or both; here both.</summary>
    private bool TookLineFeed(int character)
    {
        _line++;
        if (character != '\r' || Peek() != '\n')
            return false;
        _at++;
        return true;
    }

    private void Append(char character)
    {
        if (character == '\0')
            _fault ??= TableFault.Nul;
        else if (character == NotUtf8)
            _fault ??= TableFault.Encoding;
        if (_length < _field.Length)
            _field[_length++] = character;
        else
            _fault ??= TableFault.FieldTooLong;
    }

    private void Keep()
    {
        if (_fault is not null)
            return;
        if (_cells.Count == TableFault.MostCells)
        {
            _fault = TableFault.TooManyCells;
            return;
        }

        // Programmes, funds and dates repeat from row to row; so does their text in memory.
        var text = _field.AsSpan(0, _length);
        var place = _cells.Count;
        _cells.Add(place < _previous.Length && text.SequenceEqual(_previous[place].Text)
            ? _previous[place]
            : Cell.Of(text));
    }

    private Refusal QuoteMalformed(int end) =>
        TableFault.QuoteMalformed(_first, end == EndOfFile ? _line : _line - 1);

    private int Peek() => _at < _end || Fill() ? _buffer[_at] : EndOfFile;

    private int Read() => _at < _end || Fill() ? _buffer[_at++] : EndOfFile;

    private bool Fill()
    {
        _at = 0;
        _end = _reader.ReadBlock(_buffer);
        return _end > 0;
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace JamsostekLedger.Host.Files;

/// <summary>Writes the lines of a CSV.</summary>
internal sealed class CsvWriting : IDisposable
{
    // All three delimiters, so that a file reads well whichever one its reader guesses.
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",;\t\"\r\n");

    private readonly StreamWriter _writer;
    private readonly char _delimiter;

    public CsvWriting(Stream output, char delimiter, bool hasMark = true)
    {
        if (delimiter is not (',' or ';' or '\t'))
            throw new ArgumentException("A CSV is delimited by comma, semicolon or tab.", nameof(delimiter));
        _delimiter = delimiter;
        _writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: hasMark), 32 * 1024, leaveOpen: true)
        {
            NewLine = "\r\n",
        };
    }

    public void Dispose() => _writer.Dispose();

    public void Header(IReadOnlyList<string> names)
    {
        for (var place = 0; place < names.Count; place++)
        {
            Delimit(place);
            Write(names[place]);
        }

        _writer.WriteLine();
    }

    public void Row(IReadOnlyList<TableCell> cells)
    {
        for (var place = 0; place < cells.Count; place++)
        {
            Delimit(place);
            var cell = cells[place];
            if (cell.Figure is { } number)
                _writer.Write(number.ToString(CultureInfo.InvariantCulture));
            else if (cell.Day is { } day)
                _writer.Write($"{day.Year:0000}-{day.Month:00}-{day.Day:00}");
            else if (cell.Words is { Length: > 0 } text)
                Write(text);
        }

        _writer.WriteLine();
    }

    /// <summary>The text as it stands in a CSV: with an apostrophe where it would else be a formula.</summary>
    internal static string Harmless(string text)
    {
        var beginning = text.AsSpan().TrimStart();
        var isFormula = beginning.Length > 0 && beginning[0] is ('=' or '+' or '-' or '@');
        return isFormula || text is ['\t' or '\r' or '\n', ..] ? "'" + text : text;
    }

    private void Delimit(int place)
    {
        if (place > 0)
            _writer.Write(_delimiter);
    }

    private void Write(string text)
    {
        var harmless = Harmless(text);
        if (!harmless.AsSpan().ContainsAny(NeedQuotes))
        {
            _writer.Write(harmless);
            return;
        }

        _writer.Write('"');
        _writer.Write(harmless.Replace("\"", "\"\"", StringComparison.Ordinal));
        _writer.Write('"');
    }
}

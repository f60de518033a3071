using System.Globalization;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// The tables of a page, one after the other, and the rows of each. A table within a table is one of its own; what
/// stood before it in the same row is gone, since such a table lays out a page.
/// </summary>
internal sealed class HtmlTables : IDisposable
{
    /// <summary>A page has no more tables that anybody chooses from.</summary>
    public const int Most = 100;

    private const int MostSpanned = 100;

    private readonly TextSource _source;
    private readonly HtmlTokenizer _tags;
    private readonly StringBuilder _text = new();
    private readonly List<Cell> _cells = [];
    private bool _isTableNext;
    private bool _isInCell;
    private bool _isTooLong;
    private int _line;
    private int _span;

    public HtmlTables(string page)
    {
        _source = new(page);
        _tags = new(_source, HtmlEntityProvider.Resolver) { SkipComments = true };
    }

    /// <summary>How far the page is read.</summary>
    public int Place => _source.Index;

    /// <summary>Goes to the beginning of the next table.</summary>
    public bool TryNext()
    {
        (_line, _isInCell) = (0, false);
        if (_isTableNext)
        {
            _isTableNext = false;
            return true;
        }

        while (Next() is { } tag)
            if (tag.Type == HtmlTokenType.StartTag && tag.Name == "table")
                return true;
        return false;
    }

    /// <summary>The next row of the table, or null at its end.</summary>
    public RawRow? Row()
    {
        _cells.Clear();
        var isInRow = false;
        _isTooLong = false;
        while (Next() is { } token)
        {
            if (token.Type == HtmlTokenType.Character && _isInCell)
            {
                if (_text.Length + token.Data.Length <= TableFault.LongestField)
                    _text.Append(token.Data);
                else
                    _isTooLong = true;
            }
            else if (token.Type == HtmlTokenType.StartTag)
            {
                switch (token.Name)
                {
                    case "table":
                        _isTableNext = true;
                        return isInRow ? Done() : null;
                    case "tr" when isInRow:
                        // Pages are written without closing tags; what follows is the next row.
                        _line++;
                        return Done();
                    case "tr":
                        (isInRow, _line) = (true, _line + 1);
                        break;
                    case "td" or "th":
                        if (!isInRow)
                            (isInRow, _line) = (true, Math.Max(_line, 1));
                        Open(token.AsTag());
                        break;
                    case "br" or "p" or "div" when _isInCell && _text.Length > 0:
                        _text.Append('\n');
                        break;
                }
            }
            else if (token.Type == HtmlTokenType.EndTag)
            {
                if (token.Name is "td" or "th")
                    Close();
                else if (token.Name == "tr" && isInRow)
                    return Done();
                else if (token.Name == "table")
                    return isInRow ? Done() : null;
            }
        }

        return isInRow ? Done() : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    private HtmlToken? Next()
    {
        var token = _tags.Get();
        if (token.Type == HtmlTokenType.StartTag && token.Name is "style" or "script")
            _tags.State = token.Name == "script" ? HtmlParseMode.Script : HtmlParseMode.Rawtext;
        return token.Type == HtmlTokenType.EndOfFile ? null : token;
    }

    private void Open(HtmlTagToken cell)
    {
        Close();
        _isInCell = true;
        _text.Clear();
        var spanned = cell.GetAttribute("colspan");
        _span = int.TryParse(spanned, NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, 1, MostSpanned)
            : 1;
    }

    private void Close()
    {
        if (!_isInCell)
            return;
        _isInCell = false;
        _cells.Add(Cell.Of(_text.ToString()));
        for (var more = 1; more < _span && _cells.Count <= TableFault.MostCells; more++)
            _cells.Add(new(""));
    }

    private RawRow Done()
    {
        Close();
        var line = Math.Max(_line, 1);
        if (_isTooLong)
            return new(line, [], TableFault.FieldTooLong);
        return _cells.Count > TableFault.MostCells
            ? new(line, [], TableFault.TooManyCells)
            : new(line, _cells.ToArray()) { OfSheet = true };
    }
}

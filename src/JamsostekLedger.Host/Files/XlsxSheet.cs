using System.Globalization;
using System.Text;
using System.Xml;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Files;

/// <summary>Reads the rows of a sheet's XML one after the other.</summary>
internal sealed class XlsxSheet : IDisposable
{
    private const int LastRow = 1_048_576;

    private readonly XmlReader _xml;
    private readonly XlsxTexts _texts;
    private readonly XlsxStyles _styles;
    private readonly bool _countsFrom1904;
    private readonly SheetRemarks _remarks;
    private readonly List<Cell> _cells = [];
    private readonly char[] _chunk = new char[4096];
    private readonly StringBuilder _text = new();
    private Refusal? _fault;
    private int _line;
    private int _place;

    public XlsxSheet(
        XmlReader xml, XlsxTexts texts, XlsxStyles styles, bool countsFrom1904, SheetRemarks remarks) =>
        (_xml, _texts, _styles, _countsFrom1904, _remarks) = (xml, texts, styles, countsFrom1904, remarks);

    public void Dispose() => _xml.Dispose();

    /// <summary>The next row without its trailing empty cells, or null at the end.</summary>
    public RawRow? Next()
    {
        while (_xml.Next())
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "row")
                return ReadRow();
            else if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "mergeCell")
                _remarks.Merged(_xml.GetAttribute("ref"));
        return null;
    }

    private RawRow ReadRow()
    {
        _line = Number(_xml.GetAttribute("r")) ?? _line + 1;
        if (_line is < 1 or > LastRow)
            throw new InvalidDataException("No sheet has such a row.");
        var isHidden = _xml.GetAttribute("hidden") is "1" or "true";
        _cells.Clear();
        _place = 0;
        _fault = null;
        if (!_xml.IsEmptyElement)
        {
            var depth = _xml.Depth;
            while (_xml.Next() && _xml.Depth > depth)
                if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "c")
                    ReadCell();
        }

        while (_cells.Count > 0 && _cells[^1].IsEmpty)
            _cells.RemoveAt(_cells.Count - 1);
        return new(_line, _fault is null ? _cells.ToArray() : [], _fault) { OfSheet = true, IsHidden = isHidden };
    }

    private void ReadCell()
    {
        // A cell that does not say where it stands follows the one before it, also where that one is empty.
        var place = XlsxPlace.Column(_xml.GetAttribute("r")) ?? _place;
        _place = place + 1;
        var type = _xml.GetAttribute("t");
        var style = Number(_xml.GetAttribute("s")) ?? 0;
        var (value, isNotCalculated) = ReadValue();
        if (string.IsNullOrEmpty(value) && !isNotCalculated)
            return;
        if (place >= TableFault.MostCells)
        {
            _fault ??= TableFault.TooManyCells;
            return;
        }

        while (_cells.Count <= place)
            _cells.Add(new(""));
        _cells[place] = isNotCalculated ? new("=", CellKind.Formula) : CellOf(value, type, style);
    }

    /// <summary>Text of the cell's value, empty where it has none, and whether a result is missing.</summary>
    private (string Value, bool IsNotCalculated) ReadValue()
    {
        var (value, isFormula) = ((string?)null, false);
        if (_xml.IsEmptyElement)
            return ("", false);
        var depth = _xml.Depth;
        while (_xml.Next() && _xml.Depth > depth)
        {
            if (_xml.NodeType != XmlNodeType.Element)
                continue;
            if (_xml.LocalName == "f")
                isFormula = true;
            else if (_xml.LocalName is "v" or "is")
            {
                value = XlsxText.Read(_xml, _chunk, _text);
                if (value is null)
                    _fault ??= TableFault.FieldTooLong;
                value ??= "";
            }
        }

        // A program that writes a formula without its result leaves a cell that only looks empty.
        return (value ?? "", isFormula && value is null);
    }

    private Cell CellOf(string value, string? type, int style)
    {
        switch (type)
        {
            case "s":
                var text = _texts.At(Number(value) ?? -1);
                if (text is null)
                    _fault ??= TableFault.FieldTooLong;
                return Cell.Of(text);
            case "str" or "inlineStr":
                return Cell.Of(value);
            case "b":
                return new(value.Trim() is "1" or "true" ? "yes" : "no");
            case "e":
                return new(value.Trim(), CellKind.Error);
            case "d":
                return new(IsMidnight(value) ? value[..10] : value, CellKind.Date);
            default:
                return XlsxNumber.Read(value.Trim(), _styles.IsDate(style), _countsFrom1904);
        }
    }

    // Behind a day without an hour, only noughts; any other time, or a zone, may be of another day.
    private static bool IsMidnight(string value) => value.Length > 10 && value[10] == 'T' && !value.EndsWith('Z')
        && !value.AsSpan(11).ContainsAnyExcept("0:.");

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var number) ? number : null;
}

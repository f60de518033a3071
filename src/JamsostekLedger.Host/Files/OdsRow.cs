using System.Globalization;
using System.Text;
using System.Xml;
using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>Reads the rows of an OpenDocument sheet. What repeats is written once, with how often.</summary>
internal sealed class OdsRow(XmlReader xml, SheetRemarks remarks)
{
    private const int LastRow = 1_048_576;

    private readonly StringBuilder _text = new();
    private bool _isTooLong;

    /// <summary>The row at which the reader stands.</summary>
    /// <param name="line">The sheet's row.</param>
    /// <param name="times">How often it stands there.</param>
    public RawRow Read(int line, out int times)
    {
        times = Number("number-rows-repeated") ?? 1;
        if (times < 1 || line + (long)times > LastRow + 1)
            throw new InvalidDataException("No sheet has so many rows.");
        var isHidden = Attribute(xml, "visibility") is "filter" or "collapse";
        _isTooLong = false;
        var (cells, blanks) = (new List<Cell>(), 0);
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Next() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("table-cell" or "covered-table-cell"))
                    continue;
                var repeated = Number("number-columns-repeated") ?? 1;
                if (Number("number-rows-spanned") is > 1 and var down)
                    remarks.Merged($"{XlsxPlace.Name(cells.Count + blanks)}{line}:"
                        + $"{XlsxPlace.Name(cells.Count + blanks)}{line + down - 1}");
                var cell = CellOf();
                if (cell.IsEmpty)
                {
                    blanks = Math.Min(blanks + repeated, TableFault.MostCells + 1);
                    continue;
                }

                if (cells.Count + blanks + repeated > TableFault.MostCells)
                    return new(line, [], TableFault.TooManyCells) { OfSheet = true };
                cells.AddRange(Enumerable.Repeat(new Cell(""), blanks));
                cells.AddRange(Enumerable.Repeat(cell, repeated));
                blanks = 0;
            }
        }

        return new(line, _isTooLong ? [] : cells, _isTooLong ? TableFault.FieldTooLong : null)
        {
            OfSheet = true, IsHidden = isHidden,
        };
    }

    /// <summary>An attribute, whatever its prefix.</summary>
    internal static string? Attribute(XmlReader xml, string name)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == name)
            {
                var value = xml.Value;
                xml.MoveToElement();
                return value;
            }

        xml.MoveToElement();
        return null;
    }

    private Cell CellOf()
    {
        var (type, value) = (Attribute(xml, "value-type"), Attribute(xml, "value"));
        var (date, boolean) = (Attribute(xml, "date-value"), Attribute(xml, "boolean-value"));
        var isFormula = Attribute(xml, "formula") is not null;
        var text = ReadText();
        // A formula that failed stands there as its sign, of no type or of a text.
        if (isFormula && text.StartsWith('#'))
            return new(text, CellKind.Error);
        return type switch
        {
            "float" or "currency" or "percentage" when value is not null =>
                XlsxNumber.Read(value, isDate: false, countsFrom1904: false),
            "date" when date is not null => new(
                date.Length > 10 && !date.AsSpan(11).ContainsAnyExcept("0:.") ? date[..10] : date, CellKind.Date),
            "boolean" when boolean is not null => new(boolean == "true" ? "yes" : "no"),
            null when isFormula && text.Length == 0 => new("=", CellKind.Formula),
            _ => Cell.Of(text),
        };
    }

    private string ReadText()
    {
        _text.Clear();
        if (xml.IsEmptyElement)
            return "";
        var (depth, paragraphs, inNote) = (xml.Depth, 0, int.MaxValue);
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.Depth <= inNote)
                inNote = int.MaxValue;
            if (xml.NodeType == XmlNodeType.Element)
                switch (xml.LocalName)
                {
                    case "annotation" when inNote == int.MaxValue && !xml.IsEmptyElement:
                        inNote = xml.Depth;
                        break;
                    case "p" when inNote == int.MaxValue && paragraphs++ > 0:
                    case "line-break":
                        _text.Append('\n');
                        break;
                    case "s":
                        _text.Append(' ', Math.Clamp(Number("c") ?? 1, 1, 100));
                        break;
                    case "tab":
                        _text.Append(' ');
                        break;
                }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA
                && xml.Depth < inNote)
                Append(xml.Value);
        }

        return _text.ToString();
    }

    private void Append(string value)
    {
        if (_text.Length + value.Length <= TableFault.LongestField)
            _text.Append(value);
        else
            _isTooLong = true;
    }

    private int? Number(string name) =>
        int.TryParse(Attribute(xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

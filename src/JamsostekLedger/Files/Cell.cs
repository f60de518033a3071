namespace JamsostekLedger.Files;

/// <summary>
/// How a file holds a value: a spreadsheet keeps numbers and dates apart from text, a CSV only has text.
/// </summary>
public enum CellKind : byte
{
    /// <summary>Text as typed.</summary>
    Text,

    /// <summary>
    /// A spreadsheet's number; its text is the invariant, shortest form: <c>1500</c>, <c>5.1E+15</c>.
    /// </summary>
    Number,

    /// <summary>A spreadsheet's date; its text is ISO: <c>2024-11-28</c>.</summary>
    Date,

    /// <summary>The error of a formula; its text is what is shown: <c>#REF!</c>.</summary>
    Error,

    /// <summary>A formula whose result is not in the file.</summary>
    Formula,
}

/// <summary>One cell of a file.</summary>
/// <param name="Text">Its text, without surrounding blanks.</param>
/// <param name="Kind">How the file holds it.</param>
public readonly record struct Cell(string Text, CellKind Kind = CellKind.Text)
{
    /// <summary>Whether signs that nobody sees stood in it; they are dropped.</summary>
    public bool HadUnseen { get; init; }

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Text);

    /// <summary>The cell of a text as it stands in a file or a form.</summary>
    public static Cell Of(string? text) =>
        CellText.IsPlain(text) ? new(text ?? "") : CellText.Read(text, CellKind.Text);

    /// <summary>The same of a text that is not yet a string.</summary>
    public static Cell Of(ReadOnlySpan<char> text) =>
        CellText.IsPlain(text) ? new(text.ToString()) : CellText.Read(text, CellKind.Text);
}

namespace JamsostekLedger.Files;

/// <summary>
/// How a file holds a value: a spreadsheet keeps numbers and dates apart from text, a CSV only has text.
/// </summary>
public enum CellKind
{
    /// <summary>Text as typed.</summary>
    Text,

    /// <summary>
    /// A spreadsheet's number; its text is the invariant, shortest form: <c>1500</c>, <c>5.1E+15</c>.
    /// </summary>
    Number,

    /// <summary>A spreadsheet's date; its text is ISO: <c>2024-11-28</c>.</summary>
    Date,
}

/// <summary>One cell of a file.</summary>
/// <param name="Text">Its text, without surrounding blanks.</param>
/// <param name="Kind">How the file holds it.</param>
public readonly record struct Cell(string Text, CellKind Kind = CellKind.Text)
{
    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Text);
}

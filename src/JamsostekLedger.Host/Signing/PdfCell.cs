namespace JamsostekLedger.Host.Signing;

/// <summary>One cell of a table on a paper; each line of its text begins a new line.</summary>
/// <param name="Text">The text.</param>
/// <param name="Bold">Whether it is printed bold.</param>
internal readonly record struct PdfCell(string Text, bool Bold = false);

/// <summary>A column of a table on a paper.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Width">Its share of the width.</param>
/// <param name="IsNumber">Whether its texts end where the column ends.</param>
internal readonly record struct PdfColumn(string Head, double Width, bool IsNumber = false);

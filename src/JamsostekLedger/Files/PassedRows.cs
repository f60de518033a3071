namespace JamsostekLedger.Files;

/// <summary>Rows of a table that are no records and were passed over.</summary>
/// <param name="Lines">Their lines: <c>1-3</c>, or <c>7</c>.</param>
/// <param name="Why">What they are: <c>title</c>, <c>column-numbers</c>, <c>total</c>, <c>empty</c> …</param>
public sealed record PassedRows(string Lines, string Why);

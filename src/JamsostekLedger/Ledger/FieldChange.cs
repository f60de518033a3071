namespace JamsostekLedger.Ledger;

/// <summary>One column of a document, as it was and as it is.</summary>
/// <param name="Field">Name of the column in the document's kind of file.</param>
/// <param name="Old">What it held; null for nothing.</param>
/// <param name="New">What it holds; null for nothing.</param>
public sealed record FieldChange(string Field, string? Old, string? New);

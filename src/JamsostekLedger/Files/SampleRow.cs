namespace JamsostekLedger.Files;

/// <summary>A row as a person is shown it before anything is recorded.</summary>
/// <param name="Line">Physical line on which it begins.</param>
/// <param name="Cells">Its cells, in the order of its kind's columns.</param>
public sealed record SampleRow(int Line, IReadOnlyList<SampleCell> Cells);

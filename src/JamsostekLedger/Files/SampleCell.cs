namespace JamsostekLedger.Files;

/// <summary>A cell of such a row.</summary>
/// <param name="Column">Our column.</param>
/// <param name="Read">How it is read; null where nobody asked for it.</param>
/// <param name="Stands">What stands there.</param>
/// <param name="Again">How it can be written so that it is read to the same without a map.</param>
/// <param name="IsRefused">Whether it is refused.</param>
public sealed record SampleCell(string Column, string? Read, string Stands, string Again, bool IsRefused);

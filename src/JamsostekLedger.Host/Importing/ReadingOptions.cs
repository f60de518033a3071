using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Importing;

/// <summary>How a file is to be read.</summary>
/// <param name="Map">Names of foreign columns, constants and values, or null.</param>
/// <param name="Sheet">The sheet to read, or null for the first visible one with such a table.</param>
public sealed record ReadingOptions(ColumnMap? Map = null, string? Sheet = null);

using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Importing;

/// <summary>How a file is to be read.</summary>
/// <param name="Map">Names of foreign columns, constants and values, or null.</param>
/// <param name="Sheet">The sheet to read, or null for the first visible one with such a table.</param>
/// <param name="Today">The day after which nothing can have happened, or null where that is not asked.</param>
public sealed record ReadingOptions(ColumnMap? Map = null, string? Sheet = null, LocalDate? Today = null);

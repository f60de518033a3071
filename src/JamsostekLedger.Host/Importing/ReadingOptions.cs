using JamsostekLedger.Files;
using JamsostekLedger.Store.Maps;

namespace JamsostekLedger.Host.Importing;

/// <summary>How a file is to be read.</summary>
/// <param name="Map">Names of foreign columns, constants and values, or null.</param>
/// <param name="Sheet">The sheet to read, or null for the first visible one with such a table.</param>
/// <param name="Sample">What a person is shown of it, filled while it is read; or null.</param>
public sealed record ReadingOptions(ColumnMap? Map = null, string? Sheet = null, FileSample? Sample = null)
{
    /// <summary>The same as it is kept.</summary>
    public FileManner Manner => new(Map is { IsEmpty: false } map ? map.ToText() : null, Sheet);

    /// <summary>What was kept.</summary>
    public static ReadingOptions Of(FileManner manner, FileSample? sample = null) =>
        new(manner.Map is { } map ? ColumnMap.Parse(map, out _) : null, manner.Sheet, sample);
}

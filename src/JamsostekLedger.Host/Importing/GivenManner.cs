using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Maps;

namespace JamsostekLedger.Host.Importing;

/// <summary>How a file is to be read, as whoever sends it says it: by a map, constants and a sheet.</summary>
internal static class GivenManner
{
    /// <summary>Reads it.</summary>
    /// <param name="maps">The maps that are kept.</param>
    /// <param name="region">Region code.</param>
    /// <param name="kind">Kind of file.</param>
    /// <param name="map">Text of a map, or the name of one that is kept; or null.</param>
    /// <param name="set">What every row says in a column: <c>column=value</c>.</param>
    /// <param name="sheet">The sheet, or null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The options, or why there are none.</returns>
    public static async Task<(ReadingOptions? Options, Refusal? Refusal)> ReadAsync(
        KeptMaps maps, string region, string kind, string? map, IEnumerable<string> set, string? sheet,
        CancellationToken cancellation)
    {
        var (columns, refusal) = await MapAsync(maps, region, kind, map, cancellation);
        if (refusal is not null)
            return (null, refusal);
        foreach (var said in set)
        {
            if (said.IndexOf('=') is var at && at < 1)
                return (null, new("map-unreadable", $"{said}: tulis kolom=isi."));
            (columns ??= ColumnMap.Nothing()).Set(said[..at], said[(at + 1)..]);
        }

        return (new(columns, string.IsNullOrWhiteSpace(sheet) ? null : sheet.Trim()), null);
    }

    private static async Task<(ColumnMap? Map, Refusal? Refusal)> MapAsync(
        KeptMaps maps, string region, string kind, string? map, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(map))
            return (null, null);
        if (map.Contains('=') || map.TrimStart().StartsWith('{') || map.Contains('\n'))
            return (ColumnMap.Parse(map, out var refusal), refusal);
        return await maps.FindAsync(region, kind, map.Trim(), cancellation) is { } kept
            ? (ColumnMap.Parse(kept.Map, out var broken), broken)
            : (null, new("map-unknown", $"Tidak ada padanan kolom „{map.Trim()}” untuk {kind} di wilayah {region}. "
                + "Lihat yang ada dengan „jamsostek map list”."));
    }
}

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>The regions that the ledger serves.</summary>
public static class Regions
{
    private static readonly Dictionary<string, Region> ByCode = DatedTable.Read("regions")
        .Select(row => new Region(
            row["code"], row["name"], row["rank"], row["bps_code"], DateTimeZoneProviders.Tzdb[row["zone"]]))
        .ToDictionary(region => region.Code);

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<Region> All { get; } =
        [.. ByCode.Values.OrderBy(region => region.Code, StringComparer.Ordinal)];

    /// <summary>The region with this Kemendagri code, or null.</summary>
    public static Region? Find(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);
}

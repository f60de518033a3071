using System.Globalization;

namespace JamsostekLedger.Reference;

/// <summary>Heads of columns as other programs write them, each with where it was seen.</summary>
public static class KnownHeads
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<KnownHead> All { get; } =
    [
        .. DatedTable.Read("known-heads").Select(row => new KnownHead(
            row["kind"], row["head"], row["column"], int.Parse(row["rank"], CultureInfo.InvariantCulture),
            Enum.Parse<Certainty>(row["certainty"], ignoreCase: true), row["seen_on"], row["source"])),
    ];
}

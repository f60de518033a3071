using System.Globalization;

namespace JamsostekLedger.Reference;

/// <summary>The rules of earmarked funds by fiscal year.</summary>
public static class EarmarkRules
{
    /// <summary>All rows.</summary>
    public static IReadOnlyList<EarmarkRule> All { get; } =
    [
        .. DatedTable.Read("earmark-rules").Select(row => new EarmarkRule(
            row["id"],
            row["fund"],
            row["use"],
            row["bound"] == "at-most",
            row["percent"].Length == 0 ? null : decimal.Parse(row["percent"], CultureInfo.InvariantCulture),
            int.Parse(row["year_from"], CultureInfo.InvariantCulture),
            row["year_to"].Length == 0 ? null : int.Parse(row["year_to"], CultureInfo.InvariantCulture),
            row["certain"] == "yes",
            row["source"])),
    ];

    /// <summary>The rules of a fund in a fiscal year.</summary>
    public static IEnumerable<EarmarkRule> Of(string fund, int year) =>
        All.Where(rule => rule.Fund == fund && rule.FromYear <= year && !(rule.ToYear < year));
}

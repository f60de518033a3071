using NodaTime.Text;

namespace JamsostekLedger.Reference;

/// <summary>Rounding rules by month.</summary>
public static class RoundingRules
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<RoundingRule> All { get; } =
    [
        .. DatedTable.Read("rounding-rules").Select(row => new RoundingRule(
            row["id"],
            YearMonthPattern.Iso.Parse(row["month_from"]).Value,
            row["month_to"].Length == 0 ? null : YearMonthPattern.Iso.Parse(row["month_to"]).Value,
            Enum.Parse<RoundingMode>(row["mode"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
            Enum.Parse<Certainty>(row["certainty"], ignoreCase: true),
            row["source"])),
    ];

    /// <summary>The rule in force in a month; before the first one, that one.</summary>
    public static RoundingRule Of(YearMonth month) =>
        All.LastOrDefault(rule => rule.From <= month && (rule.To is not { } to || month <= to)) ?? All[0];
}

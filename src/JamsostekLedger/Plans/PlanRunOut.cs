using JamsostekLedger.Cover;

namespace JamsostekLedger.Plans;

/// <summary>Workers who are covered today and whose cover ends unless somebody pays.</summary>
/// <param name="LastMonth">The last month in which they are covered.</param>
/// <param name="Workers">How many.</param>
public sealed record PlanRunOut(YearMonth LastMonth, int Workers)
{
    /// <summary>
    /// Those who are covered on a day, by the last month before their cover lapses: whoever is in grace still counts.
    /// </summary>
    public static IReadOnlyList<PlanRunOut> Of(IEnumerable<CoveredWorkers> workers, LocalDate on, CoverRules rules) =>
    [
        .. workers.Select(group => (Lapses: rules.LapseAfter(group.CoveredUntil), group.Workers))
            .Where(group => group.Lapses > on)
            .GroupBy(group => group.Lapses.PlusDays(-1).ToYearMonth())
            .OrderBy(groups => groups.Key)
            .Select(groups => new PlanRunOut(groups.Key, groups.Sum(group => group.Workers))),
    ];
}

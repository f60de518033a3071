using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Checks;

/// <summary>The cover of a region's workers on a day.</summary>
/// <param name="Covered">Workers whose cover has not lapsed, those in grace among them.</param>
/// <param name="Lapsed">Workers whose cover has lapsed.</param>
/// <param name="Horizons">Who lapses within 30, 60 and 90 days if nothing is paid, and what prevents it.</param>
/// <param name="MonthsLeft">The covered by paid months left after the month looked at; below zero in grace.</param>
/// <param name="Groups">The same counts by programme and fund.</param>
public sealed record CoverCheck(
    int Covered, int Lapsed, IReadOnlyList<CheckHorizon> Horizons, IReadOnlyList<MonthsLeft> MonthsLeft,
    IReadOnlyList<CheckGroup> Groups)
{
    /// <summary>The cover that a report tells of.</summary>
    public static CoverCheck Of(RiskReport report)
    {
        var month = report.On.ToYearMonth();
        return new(
            report.Risk.Groups.Sum(group => group.Workers),
            report.Risk.Groups.Sum(group => group.Lapsed),
            Of(report.Risk.Totals),
            [
                .. report.Left.SelectMany(left => left.Until)
                    .GroupBy(until => month.To(until.Key), until => until.Value)
                    .OrderBy(workers => workers.Key)
                    .Select(workers => new MonthsLeft(workers.Key, workers.Sum())),
            ],
            [
                .. report.Risk.Groups.Select(group => new CheckGroup(
                    group.Payer.Programme, group.Payer.Fund, group.Workers, group.Lapsed, Of(group.Horizons))),
            ]);
    }

    private static IReadOnlyList<CheckHorizon> Of(IReadOnlyList<LapseHorizon> horizons) =>
        [.. horizons.Select(horizon => new CheckHorizon(horizon.Days, horizon.Workers, horizon.Prevention))];
}

/// <summary>Who lapses within so many days if nothing is paid.</summary>
/// <param name="Days">The days.</param>
/// <param name="Workers">How many workers.</param>
/// <param name="Prevention">What keeps all of them in cover that long.</param>
public sealed record CheckHorizon(int Days, int Workers, Rupiah Prevention);

/// <summary>How many workers have so many paid months left.</summary>
/// <param name="Months">Months after the one looked at; below zero where months are owed.</param>
/// <param name="Workers">How many workers.</param>
public sealed record MonthsLeft(int Months, int Workers);

/// <summary>The cover that one programme pays from one fund.</summary>
/// <param name="Programme">The programme's code.</param>
/// <param name="Fund">The fund's code.</param>
/// <param name="Covered">Workers whose cover has not lapsed.</param>
/// <param name="Lapsed">Workers whose cover has lapsed.</param>
/// <param name="Horizons">Who lapses next.</param>
public sealed record CheckGroup(
    string Programme, string Fund, int Covered, int Lapsed, IReadOnlyList<CheckHorizon> Horizons);

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Cover;

/// <summary>
/// Who falls out of cover within 30, 60 and 90 days if nothing is paid, and the rupiah that prevents it.
/// </summary>
/// <param name="On">The day looked at.</param>
/// <param name="Groups">By programme and fund.</param>
public sealed record LapseRisk(LocalDate On, IReadOnlyList<LapseGroup> Groups)
{
    /// <summary>The days ahead that are looked at.</summary>
    public static IReadOnlyList<int> Days { get; } = [30, 60, 90];

    /// <summary>All groups together, for each number of days.</summary>
    public IReadOnlyList<LapseHorizon> Totals { get; } =
    [
        .. Days.Select((days, at) => Groups.Aggregate(
            new LapseHorizon(days, On.PlusDays(days), 0, null, 0, Rupiah.Zero),
            (sum, group) => sum.Plus(group.Horizons[at]))),
    ];

    /// <summary>The risk among these workers.</summary>
    /// <param name="workers">Workers by programme, fund and last paid month.</param>
    /// <param name="on">The day looked at.</param>
    /// <param name="rate">What a worker's month costs a programme and fund.</param>
    /// <param name="rules">The rules that say when a cover lapses.</param>
    public static LapseRisk Of(
        IEnumerable<CoveredWorkers> workers,
        LocalDate on,
        Func<Payer, YearMonth, Rupiah> rate,
        CoverRules rules) => new(
            on,
            [
                .. workers.GroupBy(group => group.Payer)
                    .OrderBy(groups => groups.Key.Programme, StringComparer.Ordinal)
                    .ThenBy(groups => groups.Key.Fund, StringComparer.Ordinal)
                    .Select(groups => Group(groups.Key, [.. groups], on, rate, rules)),
            ]);

    private static LapseGroup Group(
        Payer payer,
        IReadOnlyList<CoveredWorkers> workers,
        LocalDate on,
        Func<Payer, YearMonth, Rupiah> rate,
        CoverRules rules)
    {
        var inCover = workers.Where(group => rules.LapseAfter(group.CoveredUntil) > on).ToArray();
        var covered = inCover.Sum(group => group.Workers);
        return new(
            payer,
            covered,
            workers.Sum(group => group.Workers) - covered,
            [.. Days.Select(days => Horizon(payer, inCover, days, on.PlusDays(days), rate, rules))]);
    }

    private static LapseHorizon Horizon(
        Payer payer,
        IEnumerable<CoveredWorkers> workers,
        int days,
        LocalDate until,
        Func<Payer, YearMonth, Rupiah> rate,
        CoverRules rules)
    {
        var horizon = new LapseHorizon(days, until, 0, null, 0, Rupiah.Zero);
        foreach (var group in workers)
        {
            var lapse = rules.LapseAfter(group.CoveredUntil);
            if (lapse > until)
                continue;

            // Arrears are paid from the oldest month on, each moving the lapse by one.
            var (months, cost) = (0, Rupiah.Zero);
            for (var paid = group.CoveredUntil; rules.LapseAfter(paid) <= until; months++)
            {
                paid = paid.PlusMonths(1);
                cost += rate(payer, paid);
            }

            horizon = horizon.Plus(
                new(days, until, group.Workers, lapse, months * group.Workers, cost * group.Workers));
        }

        return horizon;
    }
}

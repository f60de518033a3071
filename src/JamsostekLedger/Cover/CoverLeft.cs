using JamsostekLedger.Ledger;

namespace JamsostekLedger.Cover;

/// <summary>How long a fund's workers stay covered: by what is paid already, and by the money that is left.</summary>
/// <param name="Fund">The fund's code.</param>
/// <param name="Workers">Workers whose cover has not lapsed.</param>
/// <param name="Until">How many of them are paid to which month, by month.</param>
/// <param name="WorkerMonths">Months paid after the one looked at, of all of them together.</param>
/// <param name="MonthlyCost">What all of them cost in the month looked at.</param>
/// <param name="Money">What is left of the fund's money; null where it is not known.</param>
public sealed record CoverLeft(
    string Fund,
    int Workers,
    IReadOnlyList<KeyValuePair<YearMonth, int>> Until,
    int WorkerMonths,
    Rupiah MonthlyCost,
    Rupiah? Money)
{
    /// <summary>Paid months that a worker has left on average, to one decimal; null where there is no worker.</summary>
    public decimal? MonthsPaid => Workers == 0
        ? null
        : decimal.Round((decimal)WorkerMonths / Workers, 1, MidpointRounding.ToZero);

    /// <summary>
    /// Months that the money left pays for all of them at the cost of the month looked at, to one decimal and never
    /// rounded up; null where the money is not known or they cost nothing.
    /// </summary>
    public decimal? MonthsOfMoney => Money is not { } money || MonthlyCost == Rupiah.Zero
        ? null
        : decimal.Round((decimal)money.Amount / MonthlyCost.Amount, 1, MidpointRounding.ToZero);

    /// <summary>What is left of each fund's cover.</summary>
    /// <param name="workers">Workers by programme, fund and last paid month.</param>
    /// <param name="on">The day looked at.</param>
    /// <param name="rate">What a worker's month costs a programme and fund.</param>
    /// <param name="money">What is left of a fund's money, or null.</param>
    /// <param name="rules">The rules that say when a cover lapses.</param>
    public static IReadOnlyList<CoverLeft> Of(
        IEnumerable<CoveredWorkers> workers,
        LocalDate on,
        Func<Payer, YearMonth, Rupiah> rate,
        Func<string, Rupiah?> money,
        CoverRules rules)
    {
        var month = on.ToYearMonth();
        return
        [
            .. workers.Where(group => rules.LapseAfter(group.CoveredUntil) > on)
                .GroupBy(group => group.Payer.Fund)
                .OrderBy(fund => fund.Key, StringComparer.Ordinal)
                .Select(fund => new CoverLeft(
                    fund.Key,
                    fund.Sum(group => group.Workers),
                    [
                        .. fund.GroupBy(group => group.CoveredUntil).OrderBy(groups => groups.Key)
                            .Select(groups => KeyValuePair.Create(groups.Key, groups.Sum(group => group.Workers))),
                    ],
                    fund.Sum(group => Math.Max(0, month.To(group.CoveredUntil)) * group.Workers),
                    fund.Aggregate(Rupiah.Zero, (sum, group) => sum + rate(group.Payer, month) * group.Workers),
                    money(fund.Key))),
        ];
    }
}

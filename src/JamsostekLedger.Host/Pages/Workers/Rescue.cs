using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Pages.Workers;

/// <summary>What keeps a worker's cover: the oldest unpaid month, and all that are unpaid by now.</summary>
/// <param name="Before">The day on which the cover lapses otherwise.</param>
/// <param name="Month">The oldest unpaid month.</param>
/// <param name="Amount">What that month costs; null where no rate is known.</param>
/// <param name="Then">The day on which the cover lapses once it is paid.</param>
/// <param name="Unpaid">Unpaid months up to that of the day looked at.</param>
/// <param name="All">What they cost together; null where no rate is known.</param>
public sealed record Rescue(
    LocalDate Before, YearMonth Month, Rupiah? Amount, LocalDate Then, int Unpaid, Rupiah? All)
{
    /// <summary>What keeps the cover; null where none is running or none began.</summary>
    /// <param name="standing">How the worker stands.</param>
    /// <param name="rules">The rules that say when a cover lapses.</param>
    /// <param name="rate">What a month costs the payer.</param>
    public static Rescue? Of(Standing standing, CoverRules rules, Func<Payer, YearMonth, Premium?> rate)
    {
        if (standing is not { HasLapsed: false, LapsesOn: { } lapses, CoveredUntil: { } until, Payer: { } payer })
            return null;

        var first = until.PlusMonths(1);
        var costs = MonthSpan.Of(first, standing.AsOf.ToYearMonth()).Select(month => rate(payer, month)?.Total)
            .ToList();
        return new(
            lapses, first, rate(payer, first)?.Total, rules.LapseAfter(first), costs.Count,
            costs.Contains(null) ? null : costs.Aggregate(Rupiah.Zero, (sum, cost) => sum + cost!.Value));
    }
}

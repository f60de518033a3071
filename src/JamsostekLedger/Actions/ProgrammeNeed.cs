using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Actions;

/// <summary>What a programme's decree costs beside its pagu, where that can be told.</summary>
public static class ProgrammeNeed
{
    /// <summary>The reckoning of a year; null where the decree names no head-count of vulnerable workers.</summary>
    /// <param name="rates">The region's rates.</param>
    /// <param name="card">The programme, or null where it was not opened.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="pagu">Ceilings of its lines in that year.</param>
    public static BudgetNeed? Of(RateTable rates, ProgrammeCard? card, int year, Rupiah pagu) =>
        // The rate is that of vulnerable workers; wage earners are reckoned by their wages, which no decree lists.
        card is { Vulnerable: true, Workers: { } workers }
            ? BudgetNeed.Of(rates, workers, card.MonthsIn(year), card.Fund, card.Sector, pagu)
            : null;
}

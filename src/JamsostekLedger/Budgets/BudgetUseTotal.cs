using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>Several budget lines together.</summary>
/// <param name="Pagu">Ceilings in force.</param>
/// <param name="Reserved">Held by reservations.</param>
/// <param name="Realised">SP2D less the returns of the same year.</param>
/// <param name="Returned">Those returns.</param>
/// <param name="Available">What may still be reserved or paid.</param>
public sealed record BudgetUseTotal(
    Rupiah Pagu, Rupiah Reserved, Rupiah Realised, Rupiah Returned, Rupiah Available)
{
    /// <summary>The sums over lines.</summary>
    public static BudgetUseTotal Of(IEnumerable<BudgetUseLine> lines) => lines.Aggregate(
        new BudgetUseTotal(default, default, default, default, default),
        (sum, line) => new(sum.Pagu + line.Pagu, sum.Reserved + line.Reserved, sum.Realised + line.Realised,
            sum.Returned + line.Returned, sum.Available + line.Available));

    /// <summary>Whole months that an amount lasts at the rate of what was spent in so many months.</summary>
    public static long? MonthsOf(Rupiah available, Rupiah spent, int months) =>
        spent <= Rupiah.Zero || months == 0 ? null
        : available <= Rupiah.Zero ? 0
        : (long)((decimal)available.Amount * months / spent.Amount);
}

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>One line of a budget stream as it stands: that of one office and sub-activity, or the only one.</summary>
/// <param name="Line">The line.</param>
/// <param name="HasPagu">Whether any document has named it.</param>
/// <param name="Pagu">The ceiling in force: that of the latest document by date, however late it arrived.</param>
/// <param name="Reserved">Held by reservations.</param>
/// <param name="Realised">Paid by SP2D, less the returns of the same year.</param>
/// <param name="CarriedOver">Carried over into the next year.</param>
/// <param name="Fitting">How many lines a document could mean that does not name its office.</param>
public sealed record BudgetPart(
    BudgetLineId Line, bool HasPagu, Rupiah Pagu, Rupiah Reserved, Rupiah Realised, Rupiah CarriedOver, int Fitting)
{
    /// <summary>What may still be reserved or paid.</summary>
    public Rupiah Available => Pagu - Reserved - Realised;
}

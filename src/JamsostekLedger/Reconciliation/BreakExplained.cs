using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reconciliation;

/// <summary>A person said why a break is there, or left it for a later period.</summary>
/// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
/// <param name="Number">Counts what was said of the period, from 1.</param>
/// <param name="On">Day on which it was said.</param>
/// <param name="Break">Id of the break; of another break it says nothing.</param>
/// <param name="Reason">Reason of the break.</param>
/// <param name="Explanation">Code from the closed list of that reason; null where it is only left for later.</param>
/// <param name="Note">In words.</param>
/// <param name="DeferredTo">The period that it is left for, or null.</param>
public sealed record BreakExplained(
    string Period, int Number, LocalDate On, string Break, string Reason, string? Explanation, string Note,
    string? DeferredTo = null) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"reconciliation {Period} {Number}";
}

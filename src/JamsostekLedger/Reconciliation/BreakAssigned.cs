using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reconciliation;

/// <summary>Somebody is to look into a break; the later word stands.</summary>
/// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
/// <param name="Number">Counts what was said of the period, from 1.</param>
/// <param name="On">Day on which it was said.</param>
/// <param name="Break">Id of the break.</param>
/// <param name="To">The office or function that looks into it.</param>
/// <param name="Note">In words; empty where nothing is said.</param>
public sealed record BreakAssigned(
    string Period, int Number, LocalDate On, string Break, string To, string Note) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"reconciliation {Period} {Number}";
}

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>
/// A plan's money was reserved. The reservations themselves stand on their budget lines, recorded in the same append;
/// this keeps a plan from being reserved a second time in another way.
/// </summary>
/// <param name="Code">The plan's code.</param>
/// <param name="Per">How it was reserved.</param>
/// <param name="DocumentDate">Date of the reservations.</param>
/// <param name="Count">How many reservations.</param>
/// <param name="Amount">What they come to.</param>
public sealed record PlanReserved(string Code, ReservePer Per, LocalDate DocumentDate, int Count, Rupiah Amount)
    : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => DocumentDate;

    /// <inheritdoc/>
    public override string Key => $"plan reserved {Code}";
}

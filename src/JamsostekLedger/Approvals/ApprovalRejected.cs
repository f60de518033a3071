using JamsostekLedger.Ledger;

namespace JamsostekLedger.Approvals;

/// <summary>Another person refused a request: nothing of it is recorded.</summary>
/// <param name="Id">The request.</param>
/// <param name="Number">Counts what was said of the request, from 1.</param>
/// <param name="By">Account of whoever refused.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">Day of it.</param>
public sealed record ApprovalRejected(
    string Id, int Number, string By, string Reason, LocalDate On) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"approval {Id} {Number}";
}

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Approvals;

/// <summary>Another person agreed to a request.</summary>
/// <param name="Id">The request.</param>
/// <param name="Number">Counts what was said of the request, from 1.</param>
/// <param name="By">Account of whoever agreed.</param>
/// <param name="Sha256">Hash of what it was agreed to.</param>
/// <param name="On">Day of it.</param>
/// <param name="Operator">
/// True where the operator of the machine recorded it for the person named, whose role no account vouches for.
/// </param>
public sealed record ApprovalGiven(
    string Id, int Number, string By, string Sha256, LocalDate On, bool? Operator = null) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"approval {Id} {Number}";
}

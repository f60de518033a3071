using JamsostekLedger.Ledger;

namespace JamsostekLedger.Approvals;

/// <summary>Asks others to agree to what is to be recorded.</summary>
/// <param name="Requested">What is asked, by whom, until when.</param>
public sealed record RequestApproval(ApprovalRequested Requested) : ICommand<ApprovalRequest>
{
    /// <inheritdoc/>
    public string Stream => ApprovalRequest.StreamOf(Requested.Id);

    /// <inheritdoc/>
    public LedgerEvent Fact => Requested;

    /// <inheritdoc/>
    public Decision Decide(ApprovalRequest state) => ApprovalRequested.HashOf(Requested.Content) == Requested.Sha256
        ? Decision.Record(Requested)
        : ApproveRequest.Changed(Requested.Id);
}

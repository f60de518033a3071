using JamsostekLedger.Ledger;

namespace JamsostekLedger.Approvals;

/// <summary>Refuses a request of somebody else.</summary>
/// <param name="Rejected">By whom and why; its number follows from what was said before.</param>
/// <param name="May">Whether the account may approve this deed in this region now: who may agree may refuse.</param>
public sealed record RejectRequest(ApprovalRejected Rejected, bool May) : ICommand<ApprovalRequest>
{
    /// <inheritdoc/>
    public string Stream => ApprovalRequest.StreamOf(Rejected.Id);

    /// <inheritdoc/>
    public LedgerEvent Fact => Rejected with { Number = 0 };

    /// <inheritdoc/>
    public Decision Decide(ApprovalRequest state)
    {
        if (state.Closed(Rejected.Id, Rejected.On) is { } closed)
            return closed;
        if (ApprovalRequest.IsSame(Rejected.By, state.Asked!.Maker))
            return Decision.Refuse("approval-own",
                "Permintaan ini Anda ajukan sendiri; tarik kembali bila tidak jadi.");
        if (!May)
            return ApproveRequest.NoRight(state.Asked);
        return string.IsNullOrWhiteSpace(Rejected.Reason)
            ? Decision.Refuse("approval-reason-missing",
                "Tulis mengapa permintaan ini ditolak; alasannya ikut tercatat.")
            : Decision.Record(Rejected with { Number = state.Next() });
    }
}

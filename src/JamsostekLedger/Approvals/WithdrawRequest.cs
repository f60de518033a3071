using JamsostekLedger.Ledger;

namespace JamsostekLedger.Approvals;

/// <summary>Takes back a request of one's own.</summary>
/// <param name="Withdrawn">By whom; its number follows from what was said before.</param>
public sealed record WithdrawRequest(ApprovalWithdrawn Withdrawn) : ICommand<ApprovalRequest>
{
    /// <inheritdoc/>
    public string Stream => ApprovalRequest.StreamOf(Withdrawn.Id);

    /// <inheritdoc/>
    public LedgerEvent Fact => Withdrawn with { Number = 0 };

    /// <inheritdoc/>
    public Decision Decide(ApprovalRequest state) => state.Closed(Withdrawn.Id, Withdrawn.On)
        ?? (ApprovalRequest.IsSame(Withdrawn.By, state.Asked!.Maker)
            ? Decision.Record(Withdrawn with { Number = state.Next() })
            : Decision.Refuse("approval-not-own",
                "Hanya yang mengajukan permintaan ini yang dapat menariknya kembali."));
}

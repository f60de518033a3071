using JamsostekLedger.Ledger;

namespace JamsostekLedger.Approvals;

/// <summary>Says of a request that what it asks goes in with this commit.</summary>
/// <param name="Done">What goes in; number and approvers follow from what was said before.</param>
/// <param name="MayNow">Which accounts may approve this deed in this region now.</param>
public sealed record CarryOutRequest(ApprovalCarriedOut Done, IReadOnlyCollection<string> MayNow)
    : ICommand<ApprovalRequest>
{
    /// <inheritdoc/>
    public string Stream => ApprovalRequest.StreamOf(Done.Id);

    /// <inheritdoc/>
    public LedgerEvent Fact => Done with { Number = 0, Approvers = [] };

    /// <inheritdoc/>
    public Decision Decide(ApprovalRequest state)
    {
        if (state.Closed(Done.Id, Done.On) is { } closed)
            return closed;
        if (Done.Sha256 != state.Asked!.Sha256)
            return ApproveRequest.Changed(Done.Id);
        var counting = state.Counting(by => MayNow.Any(may => ApprovalRequest.IsSame(may, by)));
        return counting.Count >= state.Asked.Needed
            ? Decision.Record(Done with { Number = state.Next(), Approvers = [.. counting] })
            : Decision.Refuse("approval-incomplete",
                $"Permintaan {Done.Id} baru disetujui {counting.Count} dari {state.Asked.Needed} orang yang berhak.");
    }
}

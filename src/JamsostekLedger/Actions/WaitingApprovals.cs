using JamsostekLedger.Approvals;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Actions;

/// <summary>What waits for another person to approve it, and lapses unless somebody does.</summary>
public static class WaitingApprovals
{
    /// <summary>The requests that wait on the day of a report.</summary>
    /// <param name="report">The requests.</param>
    /// <param name="amount">The rupiah that a content is about.</param>
    public static ActionNeeded Of(ApprovalReport report, Func<string, Rupiah> amount) => ActionNeeded.Of(
        ActionKind.Approval, report.Requests.Where(line => line.Status == ApprovalStatus.Waiting)
            .Select(line => new ActionPart(line.Id, null, amount(line.Content), null, Day: line.LastDay)));
}

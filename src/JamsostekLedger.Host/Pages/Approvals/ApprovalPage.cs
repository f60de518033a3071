using JamsostekLedger.Approvals;
using JamsostekLedger.Budgets;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Approvals;

/// <summary>One request: what would be recorded, who said what of it, and the forms with which it is decided.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Line">The request as it stands on the day.</param>
/// <param name="Facts">What would be recorded, with its lines in words.</param>
/// <param name="Refusal">Why a form was refused, or null.</param>
/// <param name="Given">What it was filled in with.</param>
public sealed record ApprovalPage(
    RegionHead Head, ApprovalLine Line, IReadOnlyList<(AskedFact Asked, IReadOnlyList<RequestLine> Lines)> Facts,
    Refusal? Refusal, IReadOnlyDictionary<string, string> Given) : IPage
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>Whether it can be decided here and now.</summary>
    public bool IsOpen => Line.Status == ApprovalStatus.Waiting && Asked.RecordedAsOf is null;

    /// <summary>Whether whoever looks made it.</summary>
    public bool IsOwn => Asked.Account is { } account && ApprovalRequest.IsSame(account, Line.Maker);

    /// <summary>The page; null where there is no request of the number.</summary>
    internal static async Task<ApprovalPage?> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, string id, IReadOnlyDictionary<string, string> given,
        Refusal? refusal, CancellationToken cancellation)
    {
        if (await ApprovalsQuery.FindAsync(moment, id, cancellation) is not { Asked: { } made } request)
            return null;
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        // Before its day it was not there; it is shown as it was made.
        var line = ApprovalLine.Of(request, LocalDate.Max(head.Day, made.On));
        var budget = made.Deed == Deed.PaguRevision
            ? (await ViewQueries.ListAsync<BudgetLineCard>(moment, cancellation)).Where(card => card.Line is not null)
                .ToDictionary(card => card.Line!.Place)
            : [];
        var lines = new RequestLines(asked, line.Status == ApprovalStatus.Waiting ? budget : []);
        return new(
            head, line,
            [
                .. RequestContent.Read(line.Content).Select(one =>
                    (one, (IReadOnlyList<RequestLine>)[.. lines.Of(one.Fact)])),
            ], refusal, given);
    }
}

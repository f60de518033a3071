using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages.Approvals;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Host.Pages.Events;

/// <summary>Records what the form on a document's page holds, as a row of a file of corrections.</summary>
internal static class RevisionPosts
{
    private static readonly CorrectionsFile Kind = new();

    /// <summary>Puts the document of a fact right, or voids it.</summary>
    public static async Task<IResult?> RecordAsync(
        WebServerOptions served, Asked asked, long seq, HttpContext context, CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);
        if (await LoadAsync(null) is not { Revision: { } form } page)
            return null;

        var row = GivenRow.Of(new Dictionary<string, string>(given) { ["kind"] = form.Kind.Name, ["key"] = form.Key });
        var actor = row.Key(PostedForm.Actor);
        var read = Kind.Read(row);
        if (row.Refusals is [var fault, ..])
            return await ShowAsync(new(fault.Rule, fault.Message));

        var outcome = (await context.RecordAsync(
            new(asked.Region!, new(actor, "page")) { Row = read }, cancellation))[0];
        return outcome.Refusal is { } refusal
            ? await ShowAsync(refusal)
            : ApprovalPosts.After(
                context, asked, outcome, asked.InRegion("events", ("stream", page.Recorded.Stream)));

        async Task<IResult?> ShowAsync(Refusal why) => await LoadAsync(why) is { } again
            ? PageRoutes.Page<EventView>(again, StatusCodes.Status422UnprocessableEntity)
            : null;

        async Task<EventPage?> LoadAsync(Refusal? why)
        {
            await using var moment = await served.Ledger.MomentAsync(asked.Region!, null, cancellation);
            var at = asked with { Path = $"/regions/{asked.Region!.Code}/events/{seq}" };
            return await EventPage.LoadAsync(served, moment, at, seq, cancellation) is { } loaded
                ? loaded with { Revision = RevisionForm.Of(loaded.Recorded.Fact, given, why) }
                : null;
        }
    }
}

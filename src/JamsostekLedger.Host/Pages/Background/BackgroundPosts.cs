using JamsostekLedger.Files;
using JamsostekLedger.Host.Background;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Pages.Background;

/// <summary>What the forms of the page of background work say of a dead letter. Each leads back to the page.</summary>
internal static class BackgroundPosts
{
    /// <summary>Has it tried again, or discards it.</summary>
    public static async Task<IResult?> AnswerAsync(
        WebServerOptions served, Asked asked, string id, bool replay, HttpContext context,
        CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);
        var row = new Row(0, column => new(given.GetValueOrDefault(column, "").Trim()));
        var actor = row.Key(PostedForm.Actor);
        if (row.Refusals is [var missing, ..])
            return FaultPages.Unreadable(asked, missing.Message);

        var desk = new BackgroundDesk(served.Ledger, context.Visitor().Keeps);
        var found = replay
            ? await desk.ReplayAsync(id, actor, cancellation)
            : await desk.DiscardAsync(id, actor, cancellation);
        return found
            ? PostedForm.See(context, asked.Link("/background", ("region", asked.Value("region"))))
            : PageRoutes.Page<BackgroundView>(
                (await BackgroundPage.LoadAsync(
                    served, context.Visitor(), asked with { Path = "/background" }, cancellation, gone: true))!,
                StatusCodes.Status404NotFound);
    }
}

using JamsostekLedger.Host.Background;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// Background work over HTTP: <c>GET /api/v1/background</c>, <c>POST …/dead-letters/{id}/replay</c> and
/// <c>…/discard</c>.
/// </summary>
public static class BackgroundEndpoints
{
    /// <summary>Maps them below <c>/api/v1/background</c>.</summary>
    public static void MapBackground(this RouteGroupBuilder group, WebServerOptions served)
    {
        BackgroundDesk Desk(HttpContext context) => new(served.Ledger, context.Visitor().Keeps);
        group.MapGet("", async (string? region, HttpContext context, CancellationToken cancellation) =>
                ReportEndpoints.Json(await Desk(context).LookAsync(region, cancellation)))
            .WithSummary("What waits to be done in the background, and what was given up").WithName("background");
        group.MapPost("dead-letters/{id}/replay", async (string id, HttpContext context) =>
                Answer(id, "replayed", await Desk(context).ReplayAsync(
                    id, CommandEndpoints.Actor(context), context.RequestAborted)))
            .WithSummary("Has a dead letter tried again from its first attempt").WithName("replay-dead-letter");
        group.MapPost("dead-letters/{id}/discard", async (string id, HttpContext context) =>
                Answer(id, "discarded", await Desk(context).DiscardAsync(
                    id, CommandEndpoints.Actor(context), context.RequestAborted)))
            .WithSummary("Gives a dead letter up for good").WithName("discard-dead-letter");
    }

    private static IResult Answer(string id, string done, bool found) => found
        ? Results.Json(new { Id = id, Done = done }, ReportJson.Options)
        : Problems.Of(
            StatusCodes.Status404NotFound, "dead-letter-unknown", new Text(
                $"Tidak ada pekerjaan gagal bernomor {id}.", $"No work of number {id} has failed."));
}

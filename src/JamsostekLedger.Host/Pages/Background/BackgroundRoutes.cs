using JamsostekLedger.Access;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Pages.Background;

/// <summary>The page of background work and its forms, with their addresses.</summary>
internal static class BackgroundRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapBackgroundPage(this IEndpointRouteBuilder app, WebServerOptions served)
    {
        app = app.For(Right.Administer);
        app.MapGet("/background", (HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
            context, null, (asked, end) => PageRoutes.Loaded<BackgroundView, BackgroundPage>(
                BackgroundPage.LoadAsync(served, context.Visitor(), asked, end)), cancellation));
        app.MapPost("/background/dead-letters/{id}/replay",
            (string id, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, null, (asked, end) => BackgroundPosts.AnswerAsync(
                    served, asked, id, replay: true, context, end), cancellation));
        app.MapPost("/background/dead-letters/{id}/discard",
            (string id, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, null, (asked, end) => BackgroundPosts.AnswerAsync(
                    served, asked, id, replay: false, context, end), cancellation));
    }
}

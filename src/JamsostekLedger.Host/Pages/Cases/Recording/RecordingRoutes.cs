using JamsostekLedger.Access;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>The forms that record a case, with their addresses.</summary>
internal static class RecordingRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapRecording(this IEndpointRouteBuilder app, WebServerOptions served)
    {
        app = app.For(Right.RecordClaims);
        app.MapGet("/regions/{code}/cases/new",
            (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => PageRoutes.Loaded<NoticeView, NoticePage>(
                    NoticePage.LoadAsync(served, asked, end)!), cancellation));
        app.MapPost("/regions/{code}/cases/new",
            (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => NoticePosts.AnswerAsync(served, asked, context, end), cancellation));
        app.MapPost("/regions/{code}/cases/new/expected",
            (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => NoticePosts.ExpectAsync(served, asked, context, end), cancellation));

        app.MapGet("/regions/{code}/cases/{claim}/record/claim-notices",
            (string code, string claim, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, _) => Task.FromResult<IResult?>(PostedForm.See(
                    context, RecordingAddress.NoticeOf(asked, CaseAddress.ClaimOf(context, claim)))), cancellation));
        app.MapGet("/regions/{code}/cases/{claim}/record/{kind}",
            (string code, string claim, string kind, HttpContext context, CancellationToken cancellation) =>
                PageRoutes.AnswerAsync(context, code, (asked, end) => PageRoutes.Loaded<RecordView, RecordPage>(
                    RecordPage.LoadAsync(served, asked, CaseAddress.ClaimOf(context, claim), kind, end)),
                    cancellation));
        app.MapPost("/regions/{code}/cases/{claim}/record/{kind}",
            (string code, string claim, string kind, HttpContext context, CancellationToken cancellation) =>
                PageRoutes.AnswerAsync(context, code, (asked, end) => RecordPosts.RecordAsync(
                    served, asked, CaseAddress.ClaimOf(context, claim), kind, context, end), cancellation));
        app.MapPost("/regions/{code}/cases/{claim}/record/{kind}/expected",
            (string code, string claim, string kind, HttpContext context, CancellationToken cancellation) =>
                PageRoutes.AnswerAsync(context, code, (asked, end) => RecordPosts.ExpectAsync(
                    served, asked, CaseAddress.ClaimOf(context, claim), kind, context, end), cancellation));
    }
}

using System.Globalization;
using JamsostekLedger.Access;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Hooks;

/// <summary>
/// What the forms of the page of hooks do. Adding one answers with its secret, which no address may hold; so that
/// answer is the page itself, and sending the form again is refused.
/// </summary>
internal static class HookPosts
{
    private const string FromSeq = "from_seq";

    /// <summary>Maps the page and its forms.</summary>
    public static void MapHookPages(this IEndpointRouteBuilder app, WebServerOptions served)
    {
        app = app.For(Right.Administer);
        app.MapGet("/regions/{code}/hooks",
            (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => PageRoutes.Loaded<HooksView, HooksPage>(
                    HooksPage.LoadAsync(served, asked, end)!), cancellation));
        app.MapPost("/regions/{code}/hooks",
            (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => AddAsync(served, asked, context, end), cancellation));
        app.MapPost("/regions/{code}/hooks/{hook:guid}/stop",
            (string code, Guid hook, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => StopAsync(served, asked, hook, context, end), cancellation));
    }

    private static async Task<IResult?> AddAsync(
        WebServerOptions served, Asked asked, HttpContext context, CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);

        var row = new Row(0, column => new(given.GetValueOrDefault(column, "").Trim()));
        var actor = row.Key(PostedForm.Actor);
        var from = FirstSeq(given, row);
        var refusal = row.Refusals is [var first, ..] ? new Refusal(first.Rule, first.Message) : null;
        if (refusal is null)
        {
            var added = await served.Ledger.Hooks.AddAsync(
                asked.Region!.Code, given.GetValueOrDefault("url", ""),
                given.GetValueOrDefault("types", "").Split(','), from, actor, cancellation: cancellation);
            if (added.Refusal is null)
                return PageRoutes.Page<HooksView>(await HooksPage.LoadAsync(
                    served, asked, new Dictionary<string, string>(), null, added, cancellation));
            refusal = added.Refusal;
        }

        return PageRoutes.Page<HooksView>(
            await HooksPage.LoadAsync(served, asked, given, refusal, null, cancellation),
            StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult?> StopAsync(
        WebServerOptions served, Asked asked, Guid hook, HttpContext context, CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);

        var row = new Row(0, column => new(given.GetValueOrDefault(column, "").Trim()));
        var actor = row.Key(PostedForm.Actor);
        var page = asked with { Path = $"/regions/{asked.Region!.Code}/hooks" };
        if (row.Refusals is [var first, ..])
            return PageRoutes.Page<HooksView>(
                await HooksPage.LoadAsync(
                    served, page, new Dictionary<string, string>(), new(first.Rule, first.Message), null,
                    cancellation),
                StatusCodes.Status422UnprocessableEntity);
        return await served.Ledger.Hooks.StopAsync(page.Region!.Code, hook, actor, cancellation) is null
            ? null
            : PostedForm.See(context, page.InRegion("hooks"));
    }

    private static long? FirstSeq(Dictionary<string, string> given, Row row)
    {
        var text = given.GetValueOrDefault(FromSeq, "").Trim();
        if (text.Length == 0)
            return null;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            row.Refuse(FromSeq, "hook-from-seq-outside", "Nomor fakta pertama harus bilangan bulat mulai dari 1.");
        return from;
    }
}

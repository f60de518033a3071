using System.Globalization;
using JamsostekLedger.Host.Api;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Serving;

/// <summary>
/// Answers in words where nothing else did: the API by a problem that names the rule, a page by a page.
/// </summary>
internal static class FaultAnswer
{
    private static readonly Text Broken = new("Terjadi kesalahan", "Something went wrong");
    private static readonly Text NotNow = new("Buku besar belum dapat menjawab", "The ledger cannot answer now");
    private static readonly Text Refused = new("Permintaan ditolak", "The request is refused");

    private static readonly Text Tell = new(
        "Sebutkan acuan di bawah ini kepada pengelola.", "Tell the operator the reference below.");

    /// <summary>Answers with a fault.</summary>
    public static Task WriteAsync(HttpContext context, Fault fault, string? reference)
    {
        var status = StatusOf(fault.Kind);
        var isBroken = status == StatusCodes.Status500InternalServerError;
        return WriteAsync(
            context, status, fault.Rule, isBroken ? Broken : status < 500 ? Refused : NotNow,
            new(isBroken ? $"{fault.Sentence} {Tell.Id}" : fault.Sentence,
                isBroken ? $"{fault.English} {Tell.En}" : fault.English),
            reference, fault.RetryAfter);
    }

    /// <summary>Answers with a status that says enough by itself.</summary>
    public static Task WriteAsync(HttpContext context, int status) =>
        status == StatusCodes.Status504GatewayTimeout
            ? WriteAsync(context, Fault.TooSlow(mayStand: !HttpMethods.IsGet(context.Request.Method)), null)
        : RuleText.Of(status) is { } told ? WriteAsync(context, status, told.Rule, Refused, told.Sentence)
        : Task.CompletedTask;

    /// <summary>Answers that there is too much to do.</summary>
    public static Task TooManyAsync(HttpContext context) => WriteAsync(
        context, StatusCodes.Status429TooManyRequests, RuleText.TooMany.Rule, NotNow, RuleText.TooMany.Sentence,
        retryAfter: 2);

    private static async Task WriteAsync(
        HttpContext context, int status, string rule, Text title, Text sentence, string? reference = null,
        int? retryAfter = null)
    {
        if (retryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi"))
        {
            var problem = Problems.Details(status, rule, sentence);
            if (reference is not null)
                problem.Extensions["reference"] = reference;
            await Results.Problem(problem).ExecuteAsync(context);
            return;
        }

        var asked = AskedReader.Read(context.Request, null).Asked;
        await FaultPages.Of(asked, status, title, sentence, reference).ExecuteAsync(context);
    }

    private static int StatusOf(FaultKind kind) => kind switch
    {
        FaultKind.Unexpected or FaultKind.Contradicted => StatusCodes.Status500InternalServerError,
        FaultKind.TooLarge => StatusCodes.Status422UnprocessableEntity,
        FaultKind.Full => StatusCodes.Status507InsufficientStorage,
        FaultKind.Slow => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status503ServiceUnavailable,
    };
}

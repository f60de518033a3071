using System.Globalization;
using JamsostekLedger.Access;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Signing;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// The signed statement of reconciliation over HTTP: <c>POST …/reconciliation/signatures</c>, and
/// <c>GET …/reconciliation/statement?period=2024-11&amp;format=pdf</c>.
/// </summary>
public static class SignatureEndpoints
{
    private static readonly AskedParameter[] OfStatement =
    [
        new("period", new("Bulan (2024-11) atau tahun (2024)", "Month (2024-11) or year (2024)"), AskedKind.Text,
            "2024-11"),
        new("format", new("pdf, xlsx atau json", "pdf, xlsx or json"), AskedKind.Text, "pdf"),
        new("number", new(
            "Nomor berita acara; tanpa ini yang terakhir ditandatangani kedua pihak",
            "Number of the statement; the latest that both signed without it"), AskedKind.Text, "1",
            IsRequired: false),
        new("draft", new("Rancangan dari keadaan sekarang", "A draft of what stands now"), AskedKind.Flag, "true",
            IsRequired: false),
    ];

    /// <summary>Maps them below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapSignatures(this RouteGroupBuilder group, OpenLedger ledger)
    {
        group.For(Right.RecordMoney, Right.RecordBpjs).MapPost(
            "reconciliation/signatures", (string region, HttpContext context) =>
                PostAsync(ledger, region, context))
            .WithSummary("Signs the statement of reconciliation of a period").WithName("sign-reconciliation")
            .Accepts<AskedSigning>("application/json").Records<CommandAnswer>();
        ReportEndpoints.Map(group.For(Right.ReadRecords), ledger, "reconciliation/statement",
            "The statement of reconciliation as a file; before both signed it a draft", OfStatement, GetAsync)
            .Produces<Stream>(StatusCodes.Status200OK, "application/pdf");
    }

    private static async Task<IResult> PostAsync(OpenLedger ledger, string code, HttpContext context)
    {
        var (posted, answer) = await PostedRequest.ReadAsync(ledger, "reconciliation/signatures", code, context);
        if (posted is null)
            return answer!;
        if (posted.Json<AskedSigning>() is not { } asked || $"{asked}".Contains('\0', StringComparison.Ordinal))
            return CommandEndpoints.Malformed();
        if (AskedPeriod.Fiscal("period", asked.Period, out var period) is { } told)
            return Problems.Of(StatusCodes.Status400BadRequest, told);
        var outcome = await SignWork.SignAsync(
            ledger, period, new(asked.Party, asked.Name, asked.Office, asked.Document, asked.Seen),
            new(posted.Region, PostedRequest.HeadersOf(context))
            {
                ExpectedVersion = posted.Expected, Also = outcomes => posted.Again.Keep(outcomes[0]),
            }, context, context.RequestAborted);
        return await posted.AnswerAsync(
            context, outcome, outcome.Refusal is null ? CommandAnswer.Of(outcome) : null);
    }

    private static async Task<IResult> GetAsync(Asking asking, HttpRequest request, CancellationToken cancellation)
    {
        var (format, text) = ($"{request.Query["format"]}", $"{request.Query["number"]}");
        if (AskedPeriod.Fiscal("period", request.Query["period"], out var period) is { } told)
            return Problems.Of(StatusCodes.Status400BadRequest, told);
        if (!StatementFile.Formats.Contains(format))
            return Problems.Parameter("format", "pdf");
        var number = 0;
        if (text.Length > 0 && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            return Problems.Parameter("number", "1");

        var (paper, refusal) = await StatementPaper.ReadAsync(
            asking.Ledger, asking.Moment, period, text.Length > 0 ? number : null, request.Query["draft"] == "true",
            cancellation);
        if ((refusal ?? StatementFile.Hinders(format)) is { } why)
            return Problems.Of(StatusOf(why), why.Rule, why.Message);
        var file = StatementFile.Of(paper!, format);
        return Results.Bytes(file.Bytes, file.Type, file.Name);
    }

    private static int StatusOf(Refusal refusal) => refusal.Rule == "signed-statement-unknown"
        ? StatusCodes.Status404NotFound
        : StatusCodes.Status422UnprocessableEntity;

    /// <summary>What is asked.</summary>
    /// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
    /// <param name="Party"><c>region</c> or <c>bpjs</c>.</param>
    /// <param name="Name">Name of the signer.</param>
    /// <param name="Office">The signer's function and office.</param>
    /// <param name="Document">The party's own number of the statement.</param>
    /// <param name="Seen">Hash of the draft that was looked at, or nothing.</param>
    public sealed record AskedSigning(
        string? Period, string? Party, string? Name, string? Office, string? Document, string? Seen);
}

using JamsostekLedger.Access;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Statements;
using Microsoft.AspNetCore.Mvc;

namespace JamsostekLedger.Host.Pages.Reconciliation;

/// <summary>The workspace's address, and its form that takes a statement in.</summary>
internal static class ReconciliationPosts
{
    /// <summary>Its address below the region's.</summary>
    internal const string Path = "reconciliation";

    /// <summary>Maps them.</summary>
    public static void MapReconciliation(this IEndpointRouteBuilder app, WebServerOptions served)
    {
        app.For(Right.ReadRecords).MapGet(
            $"/regions/{{code}}/{Path}", (string code, HttpContext context, CancellationToken cancellation) =>
            PageRoutes.ReadAsync(served, context, code, (moment, asked, end) =>
                PageRoutes.Loaded<ReconciliationView, ReconciliationPage>(
                    ReconciliationPage.LoadAsync(served, moment, asked, end)!), cancellation));
        AcceptPage.Map(app, served);
        app.For(Right.RecordMoney).MapPost($"/regions/{{code}}/{Path}/said",
            (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => SaidPosts.SayAsync(served, asked, context, end), cancellation));
        app.For(Right.RecordMoney, Right.RecordBpjs).MapPost($"/regions/{{code}}/{Path}/statements",
                (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                    context, code, (asked, end) => TakeAsync(served, asked, context, end), cancellation))
            .DisableRequestTimeout()
            .WithMetadata(new RequestSizeLimitAttribute(UploadedForm.RequestLimit));
    }

    private static async Task<IResult?> TakeAsync(
        WebServerOptions served, Asked asked, HttpContext context, CancellationToken cancellation)
    {
        using var form = await UploadedForm.ReadAsync(context, cancellation);
        if (form is null)
            return FaultPages.OtherSite(asked);

        var (refusal, period) = await RecordAsync(served, asked.Region!, form, cancellation);
        if (refusal is null)
            return PostedForm.See(context, asked.InRegion(Path, ("period", period)));

        return await ReconciliationPage.AgainAsync(
            served, asked,
            AskedPeriod.Fiscal("period", period, out _) is null ? [("period", [period])] : [], refusal, form.Given,
            form.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity,
            cancellation);
    }

    private static async Task<(Refusal? Why, string Period)> RecordAsync(
        WebServerOptions served, Region region, UploadedForm form, CancellationToken cancellation)
    {
        var text = form.Given.GetValueOrDefault("period", "");
        if (form.TooLarge)
            return (UploadRefusals.TooLarge, text);
        var row = GivenRow.Of(form.Given);
        var actor = row.Key(PostedForm.Actor);
        if (row.Refusals is [var first, ..])
            return (new(first.Rule, first.Message), text);
        if (StatementKinds.Find(form.Given.GetValueOrDefault("source", "")) is not { } kind)
            return (new("statement-source-unknown",
                $"Sumber {form.Given.GetValueOrDefault("source")} tidak dikenal."), text);
        if (AskedPeriod.Fiscal("period", text, out var period) is { } told)
            return (new(told.Rule, told.Sentence[Language.Indonesian]), text);
        if (form is not { FileName: { } file, Content: { } kept })
            return (UploadRefusals.Missing, text);

        var report = await served.Ledger.Statements.RecordAsync(new(kind, period, served.Ledger.Today(region),
            FileRows.Of(UploadName.Of(file, kind.Name), TableFile.Of(kept.Open), kind, region, actor, false)),
            cancellation: cancellation);
        return (report.Refusals is [var refused, ..]
            ? new(refused.Rule, refused.Line > 0 ? $"Baris {refused.Line}: {refused.Message}" : refused.Message)
            : null, $"{period}");
    }
}

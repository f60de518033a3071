using JamsostekLedger.Access;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Registry;
using Microsoft.AspNetCore.Mvc;

namespace JamsostekLedger.Host.Pages.Imports;

/// <summary>The pages of imports in the background, with their addresses.</summary>
internal static class ImportRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapImportPages(this IEndpointRouteBuilder app, WebServerOptions served)
    {
        var recorders = app.For(EndpointRights.Recorders);
        app.For([Right.ReadRecords, .. EndpointRights.Recorders]).MapGet("/regions/{code}/imports",
            (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => PageRoutes.Loaded<ImportsView, ImportsPage>(
                    ImportsPage.LoadAsync(served, asked, end)), cancellation));
        recorders.MapPost("/regions/{code}/imports",
                (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                    context, code, (asked, end) => ImportPosts.TakeAsync(served, asked, context, end), cancellation))
            .DisableRequestTimeout()
            .WithMetadata(new RequestSizeLimitAttribute(UploadedForm.RequestLimit));
        app.ForAnyRole().MapGet("/regions/{code}/imports/templates/{kind}", (string kind) =>
        {
            if (FileKinds.Find(kind) is not { } known)
                return Results.NotFound();
            var file = new MemoryStream();
            FileTemplate.Write(file, known);
            return Results.File(file.ToArray(),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{known.Name}.xlsx");
        });
        recorders.MapGet("/regions/{code}/imports/{id:guid}",
            (string code, Guid id, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => ShowAsync(served, asked, id, context, end), cancellation))
            .DisableRequestTimeout();
        recorders.MapPost("/regions/{code}/imports/{id:guid}",
            (string code, Guid id, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => StagedPosts.TakeAsync(served, asked, id, context, end), cancellation))
            .DisableRequestTimeout();
        recorders.MapGet("/regions/{code}/imports/{id:guid}/refused",
            (string code, Guid id, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => RefusedDownload.SendAsync(served, asked, id, context, end),
                cancellation))
            .DisableRequestTimeout();
    }

    private static async Task<IResult?> ShowAsync(
        WebServerOptions served, Asked asked, Guid id, HttpContext context, CancellationToken cancellation)
    {
        var upload = await served.Ledger.Uploads.FindAsync(id, asked.Region!.Code, cancellation);
        return upload is { Outcome: null, Asked.IsStaged: true }
            ? PageRoutes.Page<StagedView>(
                await StagedPage.LoadAsync(served, asked, upload, null, cancellation))
            : await PageRoutes.Loaded<ImportView, ImportPage>(
                ImportPage.LoadAsync(served, asked, id, context, cancellation));
    }
}

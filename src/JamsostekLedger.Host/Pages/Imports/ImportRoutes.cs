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
        app.MapGet("/regions/{code}/imports",
            (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => PageRoutes.Loaded<ImportsView, ImportsPage>(
                    ImportsPage.LoadAsync(served, asked, end)), cancellation));
        app.MapPost("/regions/{code}/imports",
                (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                    context, code, (asked, end) => ImportPosts.TakeAsync(served, asked, context, end), cancellation))
            .DisableRequestTimeout()
            .WithMetadata(new RequestSizeLimitAttribute(UploadedForm.RequestLimit));
        app.MapGet("/regions/{code}/imports/templates/{kind}", (string kind) =>
        {
            if (FileKinds.Find(kind) is not { } known)
                return Results.NotFound();
            var file = new MemoryStream();
            FileTemplate.Write(file, known);
            return Results.File(file.ToArray(),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{known.Name}.xlsx");
        });
        app.MapGet("/regions/{code}/imports/{id:guid}",
            (string code, Guid id, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => PageRoutes.Loaded<ImportView, ImportPage>(
                    ImportPage.LoadAsync(served, asked, id, context, end)), cancellation));
    }
}

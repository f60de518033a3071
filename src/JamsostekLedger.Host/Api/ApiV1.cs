using System.Text.Json.Serialization;
using JamsostekLedger.Access;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;

namespace JamsostekLedger.Host.Api;

/// <summary>Everything below <c>/api/v1</c>, and its description at <c>/openapi/v1.json</c>.</summary>
public static class ApiV1
{
    // Whatever is asked may be unreadable, from another site, of what is not there, refused, too much or in vain.
    private static readonly int[] Refusals = [400, 401, 403, 404, 422, 429, 503];

    /// <summary>What the API needs of the host.</summary>
    public static void AddApiV1(this IServiceCollection services)
    {
        // Answers are described as they are written.
        services.ConfigureHttpJsonOptions(json =>
        {
            ReportJson.Spell(json.SerializerOptions);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi("v1", Describe);
    }

    private static void Describe(OpenApiOptions options)
    {
        // Pages and their files are for people.
        options.ShouldInclude = described => described.RelativePath?.StartsWith("api/v1/") == true;
        // Many a report has rows of its own.
        options.CreateSchemaReferenceId = described =>
            OpenApiOptions.CreateDefaultSchemaReferenceId(described) is { } id
                ? $"{described.Type.DeclaringType?.Name}{id}"
                : null;
        options
            .AddDocumentTransformer<KindSchemas>().AddDocumentTransformer<PlanSchemas>()
            .AddDocumentTransformer<EntitlementSchemas>().AddDocumentTransformer<ImportSchemas>()
            .AddOperationTransformer<ParameterSchemas>().AddSchemaTransformer<ValueSchemas>();
    }

    /// <summary>Maps the API.</summary>
    public static void MapApiV1(this WebApplication app, WebServerOptions served)
    {
        var ledger = served.Ledger;
        app.ForAnyRole().MapOpenApi("/openapi/v1.json");
        app.For(Right.Administer).MapGroup("/api/v1/background").AddEndpointFilter(GuardAsync).MapBackground(served);
        var group = app.MapGroup("/api/v1/regions/{region}")
            .AddEndpointFilter(GuardAsync).AddEndpointFilter(IdempotentRequest.LateAsync);
        foreach (var status in Refusals)
            group.WithMetadata(new ProducesResponseTypeMetadata(
                status, typeof(ProblemDetails), ["application/problem+json"]));
        group.MapReports(ledger);
        group.MapExplain(ledger);
        group.MapChanges(ledger);
        group.MapClaims(ledger);
        group.MapStreams(ledger);
        group.MapCommands(ledger);
        group.MapPlans(ledger);
        group.MapPeriods(ledger);
        group.MapStatements(ledger);
        group.MapReconciliation(ledger);
        group.MapSignatures(ledger);
        group.MapImports(served);
        group.MapBackgroundImports(served);
        group.MapColumnMaps(served);
        group.MapPersons(ledger);
        group.MapHooks(ledger);
        group.MapApprovals(ledger);
        app.ForAnyRole().MapEntitlements(ledger.Clock);
    }

    private static async ValueTask<object?> GuardAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (OtherSite.Sent(context.HttpContext.Request))
            return Problems.Of(StatusCodes.Status403Forbidden, "cross-origin", new Text(
                "Permintaan dari halaman situs lain tidak diterima.",
                "Requests that a page of another site sends are not accepted."));

        return await next(context);
    }
}

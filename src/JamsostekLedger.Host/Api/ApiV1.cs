using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Api;

/// <summary>Everything below <c>/api/v1</c>, and its description at <c>/openapi/v1.json</c>.</summary>
public static class ApiV1
{
    /// <summary>What the API needs of the host.</summary>
    public static void AddApiV1(this IServiceCollection services) =>
        services.AddOpenApi("v1", options => options
            .AddDocumentTransformer<KindSchemas>().AddDocumentTransformer<PlanSchemas>()
            .AddDocumentTransformer<EntitlementSchemas>().AddDocumentTransformer<ImportSchemas>());

    /// <summary>Maps the API.</summary>
    public static void MapApiV1(this WebApplication app, WebServerOptions served)
    {
        var ledger = served.Ledger;
        app.MapOpenApi("/openapi/v1.json");
        app.MapGroup("/api/v1/background").AddEndpointFilter(GuardAsync).MapBackground(served);
        var group = app.MapGroup("/api/v1/regions/{region}")
            .AddEndpointFilter(GuardAsync).AddEndpointFilter(IdempotentRequest.LateAsync);
        group.MapReports(ledger);
        group.MapClaims(ledger);
        group.MapClaimReports(ledger);
        group.MapStreams(ledger);
        group.MapCommands(ledger);
        group.MapPlans(ledger);
        group.MapImports(served);
        group.MapBackgroundImports(served);
        group.MapPersons(ledger);
        group.MapHooks(ledger);
        app.MapEntitlements(ledger.Clock);
    }

    private static async ValueTask<object?> GuardAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (OtherSite.Sent(context.HttpContext.Request))
            return Problems.Of(StatusCodes.Status403Forbidden, "cross-origin",
                "Permintaan dari halaman situs lain tidak diterima.");

        return await next(context);
    }
}

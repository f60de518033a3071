using JamsostekLedger.Host.Entitlements;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// The tables of benefits over HTTP, of no region: <c>GET /api/v1/entitlement?benefit=JKM&amp;eventDate=…</c> and
/// <c>GET /api/v1/benefits</c>.
/// </summary>
public static class EntitlementEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapEntitlements(this IEndpointRouteBuilder app, IClock clock)
    {
        app.MapGet("/api/v1/entitlement", (HttpRequest request) =>
        {
            var form = new EntitlementForm(name => [
                .. request.Query[EntitlementForm.Fields.First(field => field.Name == name).Parameter].OfType<string>(),
            ]);
            return form.Read(out var question) is { } fault
                ? Problems.Parameter(fault.Parameter, fault.Example)
                : Results.Json(EntitlementReport.Of(question), ReportJson.Options);
        }).WithSummary("What the law promises for an accident or death").WithName("entitlement");
        app.MapGet("/api/v1/benefits", (HttpRequest request) =>
            AskedReport.Day("on", request.Query["on"], out var on)
                ?? Results.Json(BenefitsReport.Of(on ?? BenefitsReport.Today(clock)), ReportJson.Options))
            .WithSummary("The tables of benefits, deadlines, heirs and holidays with their sources")
            .WithName("benefits");
    }
}

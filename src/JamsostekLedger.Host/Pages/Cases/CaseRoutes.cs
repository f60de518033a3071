using JamsostekLedger.Access;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>The addresses at which claims are read.</summary>
internal static class CaseRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapCasePages(this IEndpointRouteBuilder app, WebServerOptions served)
    {
        app = app.For(Right.ReadRecords);
        app.MapGet("/regions/{code}/cases",
            (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.ReadAsync(
                served, context, code, (moment, asked, end) => asked.Value("claim") is { } claim
                    ? Task.FromResult<IResult?>(PostedForm.See(context, CaseAddress.Of(asked, claim.Trim())))
                    : PageRoutes.Loaded<CasesView, CasesPage>(CasesPage.LoadAsync(served, moment, asked, end)!),
                cancellation));
        app.MapGet("/regions/{code}/cases/{claim}",
            (string code, string claim, HttpContext context, CancellationToken cancellation) => PageRoutes.ReadAsync(
                served, context, code, (moment, asked, end) => PageRoutes.Loaded<CaseView, CasePage>(
                    CasePage.LoadAsync(served, moment, asked, CaseAddress.ClaimOf(context, claim), end)),
                cancellation));
        app.MapGet("/regions/{code}/cases/{claim}/sheet",
            (string code, string claim, HttpContext context, CancellationToken cancellation) => PageRoutes.ReadAsync(
                served, context, code, (moment, asked, end) => PageRoutes.Loaded<SheetView, SheetPage>(
                    SheetPage.LoadAsync(served, moment, asked, CaseAddress.ClaimOf(context, claim), end)),
                cancellation));
    }
}

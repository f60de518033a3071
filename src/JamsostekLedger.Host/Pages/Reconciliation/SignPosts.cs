using JamsostekLedger.Access;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Signing;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Pages.Reconciliation;

/// <summary>The workspace's form by which a party signs. Who signs is who records it.</summary>
internal static class SignPosts
{
    /// <summary>Maps it.</summary>
    public static void MapSigning(this IEndpointRouteBuilder app, WebServerOptions served) =>
        app.For(Right.RecordMoney, Right.RecordBpjs).MapPost($"/regions/{{code}}/{ReconciliationPosts.Path}/signatures",
            (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => SignAsync(served, asked, context, end), cancellation));

    private static async Task<IResult?> SignAsync(
        WebServerOptions served, Asked asked, HttpContext context, CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);
        if (AskedPeriod.Fiscal("period", given.GetValueOrDefault("period"), out var period) is { } told)
            throw UnreadableAddressException.Period(told);

        var actor = NikText.Masked(given.GetValueOrDefault("name", "").Trim());
        var refusal = (await SignWork.SignAsync(
            served.Ledger, period, new(
                given.GetValueOrDefault("party"), given.GetValueOrDefault("name"), given.GetValueOrDefault("office"),
                given.GetValueOrDefault("document"), given.GetValueOrDefault("seen")),
            new(asked.Region!, new(actor, "page")), context, cancellation)).Refusal;
        if (refusal is null)
            return PostedForm.See(
                context, $"{asked.InRegion(ReconciliationPosts.Path, ("period", $"{period}"))}#signing");

        return await ReconciliationPage.AgainAsync(
            served, asked, [("period", [$"{period}"])], refusal, given, StatusCodes.Status422UnprocessableEntity,
            cancellation);
    }
}

using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Invoices;

/// <summary>SP2D that name no invoice, each with a form that matches it with the one that it pays.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Report">The payments with their suggestions.</param>
/// <param name="Given">What a form holds that was refused.</param>
/// <param name="Refusal">Why, or null.</param>
public sealed record UnmatchedPage(
    RegionHead Head, UnmatchedPayments Report, IReadOnlyDictionary<string, string> Given, Refusal? Refusal)
    : IPage, IExport
{
    private static readonly PaymentMatchesFile Kind = new();

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The page.</summary>
    public static Task<UnmatchedPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation) =>
        LoadAsync(served, moment, asked, new Dictionary<string, string>(), null, cancellation);

    /// <summary>Matches a payment with an invoice, and shows the page again.</summary>
    internal static async Task<IResult?> MatchAsync(
        WebServerOptions served, Asked asked, HttpContext context, CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);

        var refusal = await PostedRow.RecordAsync(context, asked, Kind, given, ["invoice_number"], cancellation);
        if (refusal is null)
            return PostedForm.See(context, asked.InRegion("unmatched"));

        await using var moment = await served.Ledger.MomentAsync(asked.Region!, null, cancellation);
        return PageRoutes.Page<UnmatchedView>(
            await LoadAsync(served, moment, asked, given, refusal, cancellation),
            StatusCodes.Status422UnprocessableEntity);
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("sp2d-tanpa-tagihan", Head.Region, "semua", Report.RecordedAsOf),
        [
            "document_number", "paid_on", "programme", "fund", "account_code", "amount", "suggestions", "payment",
        ],
        Report.Payments.Select(payment => new[]
        {
            TableCell.Text(payment.DocumentNumber), TableCell.Date(payment.PaidOn), TableCell.Text(payment.Programme),
            TableCell.Text(payment.Fund), TableCell.Text(payment.AccountCode), TableCell.Amount(payment.Amount),
            TableCell.Text(string.Join("; ", payment.Suggestions.Select(suggestion => suggestion.Invoice))),
            TableCell.Text(payment.Key),
        }));

    private static async Task<UnmatchedPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, IReadOnlyDictionary<string, string> given,
        Refusal? refusal, CancellationToken cancellation) => new(
        await RegionHead.LoadAsync(served, moment, asked, cancellation),
        await UnmatchedQuery.RunAsync(moment, cancellation), given, refusal);
}

using JamsostekLedger.Access;
using JamsostekLedger.Budgets;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Provisionals;

/// <summary>What was paid before its SP2D was known, with a form for another one and one that matches each.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Report">The payments.</param>
/// <param name="Given">What a form holds that was refused.</param>
/// <param name="Refusal">Why, or null.</param>
public sealed record ProvisionalsPage(
    RegionHead Head, ProvisionalPayments Report, IReadOnlyDictionary<string, string> Given, Refusal? Refusal)
    : IPage, IExport
{
    private const string Path = "provisional-payments";

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>Those that wait for their SP2D.</summary>
    public IEnumerable<WaitingPayment> Waiting => Report.Payments.Where(payment => payment.Payment is null);

    /// <summary>Those whose place an SP2D took.</summary>
    public IEnumerable<WaitingPayment> Matched => Report.Payments.Where(payment => payment.Payment is not null);

    /// <summary>Maps the page and its forms.</summary>
    internal static void Map(IEndpointRouteBuilder app, WebServerOptions served)
    {
        app.For(Right.ReadRecords).MapGet(
            $"/regions/{{code}}/{Path}", (string code, HttpContext context, CancellationToken cancellation) =>
            PageRoutes.ReadAsync(served, context, code, (moment, asked, end) =>
                PageRoutes.Loaded<ProvisionalsView, ProvisionalsPage>(LoadAsync(
                    served, moment, asked, new Dictionary<string, string>(), null, end)!), cancellation));
        Post("", new ProvisionalPaymentsFile());
        Post("/matches", new ProvisionalMatchesFile());

        void Post(string form, FileKind kind) => app.For(Right.RecordMoney).MapPost($"/regions/{{code}}/{Path}{form}",
            (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, (asked, end) => RecordAsync(served, asked, kind, context, end), cancellation));
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("pembayaran-sementara", Head.Region, Iso.Day(Report.On), Report.RecordedAsOf),
        [
            "document_number", "paid_on", "programme", "fund", "account_code", "amount", "invoice_number", "days",
            "payment", "suggestions",
        ],
        Report.Payments.Select(payment => new[]
        {
            TableCell.Text(payment.Number), TableCell.Date(payment.PaidOn), TableCell.Text(payment.Programme),
            TableCell.Text(payment.Fund), TableCell.Text(payment.AccountCode), TableCell.Amount(payment.Amount),
            TableCell.Text(payment.InvoiceNumber), TableCell.Number(payment.Days), TableCell.Text(payment.Payment),
            TableCell.Text(string.Join("; ", payment.Suggestions)),
        }));

    private static async Task<IResult?> RecordAsync(
        WebServerOptions served, Asked asked, FileKind kind, HttpContext context, CancellationToken cancellation)
    {
        if (await PostedForm.ReadAsync(context, cancellation) is not { } given)
            return FaultPages.OtherSite(asked);

        var refusal = await PostedRow.RecordAsync(context, asked, kind, given, [], cancellation);
        if (refusal is null)
            return PostedForm.See(context, asked.InRegion(Path));

        await using var moment = await served.Ledger.MomentAsync(asked.Region!, null, cancellation);
        return PageRoutes.Page<ProvisionalsView>(
            await LoadAsync(
                served, moment, asked with { Path = $"/regions/{asked.Region!.Code}/{Path}" }, given, refusal,
                cancellation),
            StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<ProvisionalsPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, IReadOnlyDictionary<string, string> given,
        Refusal? refusal, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        return new(head, await ProvisionalPaymentsQuery.RunAsync(moment, head.Day, cancellation), given, refusal);
    }
}

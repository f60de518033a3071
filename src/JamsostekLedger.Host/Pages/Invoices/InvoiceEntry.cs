using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Invoices;

/// <summary>An invoice as a list shows it.</summary>
/// <param name="Invoice">The invoice.</param>
/// <param name="Check">What it asks beside what was computed.</param>
/// <param name="DaysLate">Days after its due date until it was paid in full, or until now.</param>
public sealed record InvoiceEntry(Invoice Invoice, InvoiceCheck Check, int DaysLate)
{
    /// <summary>Its document.</summary>
    public InvoiceReceived Received => Invoice.Received!;

    /// <summary>Checks invoices against the journal.</summary>
    public static async Task<IReadOnlyList<InvoiceEntry>> CheckAsync(
        Moment moment, RegionHead head, IReadOnlyCollection<Invoice> invoices,
        IReadOnlyDictionary<string, ProgrammeCard> programmes, CancellationToken cancellation)
    {
        if (invoices.Count == 0)
            return [];

        var kept = await PremiumReportQuery.KeptAsync(
            moment, invoices.Min(invoice => invoice.Received!.MonthFrom),
            invoices.Max(invoice => invoice.Received!.MonthTo), cancellation);
        var rates = await RateTableQuery.RunAsync(moment, cancellation);
        return [.. invoices.Select(invoice => Of(invoice, kept, rates, programmes, head.Today))];
    }

    private static InvoiceEntry Of(
        Invoice invoice, IReadOnlyList<PremiumLine> kept, RateTable rates,
        IReadOnlyDictionary<string, ProgrammeCard> programmes, LocalDate today) => new(
            invoice,
            InvoiceCheck.Of(
                invoice, kept, rates, programmes.GetValueOrDefault(invoice.Received!.Programme)?.Sector),
            invoice.DaysLate(today));
}

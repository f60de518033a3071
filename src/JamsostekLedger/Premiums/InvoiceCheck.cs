using JamsostekLedger.Reference;

namespace JamsostekLedger.Premiums;

/// <summary>
/// What an invoice asks, held month by month against what was computed of the roster, and why they differ: other
/// heads, or another price.
/// </summary>
/// <param name="Months">Its months.</param>
public sealed record InvoiceCheck(IReadOnlyList<InvoiceCheckMonth> Months)
{
    /// <summary>How much more is asked because more heads are named than the roster has.</summary>
    public PremiumSum ByHeads => Months.Aggregate(PremiumSum.Zero, (sum, month) => sum + month.ByHeads);

    /// <summary>How much more is asked because a head costs more than the rate.</summary>
    public PremiumSum ByPrice => Months.Aggregate(PremiumSum.Zero, (sum, month) => sum + month.ByPrice);

    /// <summary>All of it.</summary>
    public PremiumSum Difference => ByHeads + ByPrice;

    /// <summary>Whether another invoice asks for a month of it too, so that both were held together.</summary>
    public bool IsShared => Months.Any(month => month.IsShared);

    /// <summary>The check of one invoice.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="kept">
    /// What the journal holds of its programme and fund, all invoices of a month together, at least for its months.
    /// </param>
    /// <param name="rates">The table of rates, for months of which nothing was computed.</param>
    /// <param name="sector">Sector of the programme.</param>
    public static InvoiceCheck Of(
        Invoice invoice, IEnumerable<PremiumLine> kept, RateTable rates, string? sector)
    {
        var received = invoice.Received!;
        var lines = kept.Where(line => line.Programme == received.Programme && line.Fund == received.Fund)
            .ToDictionary(line => line.Month);
        return new(
        [
            .. received.Shares.Where(share => lines.ContainsKey(share.Month)).Select(share => InvoiceCheckMonth.Of(
                received, lines[share.Month], rates.FindBpu(share.Month, received.Fund, sector))),
        ]);
    }
}

using JamsostekLedger.Reference;

namespace JamsostekLedger.Premiums;

/// <summary>One month of an invoice beside what was computed for it.</summary>
/// <param name="Line">What the journal holds of the month: all invoices of its programme and fund.</param>
/// <param name="Price">What one worker costs, by the rates that were computed with.</param>
/// <param name="IsShared">Whether another invoice asks for the month too.</param>
public sealed record InvoiceCheckMonth(PremiumLine Line, PremiumSum Price, bool IsShared)
{
    /// <summary>Heads that are asked for beyond those on the roster; below zero where heads are missing.</summary>
    public long Heads => Line.InvoicedWorkers - Line.Workers;

    /// <summary>What these heads cost.</summary>
    public PremiumSum ByHeads => Price * Heads;

    /// <summary>What is asked beyond the price of the heads that are named.</summary>
    public PremiumSum ByPrice =>
        new PremiumSum(Line.Jkk.Invoiced, Line.Jkm.Invoiced) - (Price * Line.InvoicedWorkers);

    /// <summary>The check of one month.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="line">What the journal holds of the month.</param>
    /// <param name="now">The premium by the table, for where nothing was computed; null where it has none.</param>
    public static InvoiceCheckMonth Of(InvoiceReceived invoice, PremiumLine line, Premium? now)
    {
        var price = line.Workers > 0
            ? new PremiumSum(
                new(line.Jkk.Computed.Amount / line.Workers), new(line.Jkm.Computed.Amount / line.Workers))
            : now is null ? PremiumSum.Zero : new(now.Jkk.Amount, now.Jkm.Amount);
        return new(line, price, line.InvoicedWorkers != invoice.Workers);
    }
}

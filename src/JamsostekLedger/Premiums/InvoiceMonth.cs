namespace JamsostekLedger.Premiums;

/// <summary>One month of an invoice: what it asks, what was paid and what BPJS confirmed.</summary>
/// <param name="Month">The month of cover.</param>
/// <param name="Invoiced">What the invoice asks.</param>
/// <param name="Paid">What was paid of it.</param>
/// <param name="Receipted">What BPJS confirmed of it.</param>
public sealed record InvoiceMonth(YearMonth Month, PremiumSum Invoiced, PremiumSum Paid, PremiumSum Receipted)
{
    /// <summary>What is still to be paid.</summary>
    public PremiumSum Unpaid => Invoiced - Paid;

    /// <summary>What BPJS has still to confirm.</summary>
    public PremiumSum Unreceipted => Invoiced - Receipted;
}

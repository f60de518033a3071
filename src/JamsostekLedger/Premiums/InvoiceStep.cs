using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>One fact of an invoice.</summary>
/// <param name="Recorded">The fact.</param>
/// <param name="Settled">How much more of the invoice's months is paid after it; below zero where money went.</param>
public sealed record InvoiceStep(Recorded Recorded, PremiumSum Settled);

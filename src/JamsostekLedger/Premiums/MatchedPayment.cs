namespace JamsostekLedger.Premiums;

/// <summary>A payment that was matched to an invoice.</summary>
/// <param name="Payment">Key of the row of the SP2D.</param>
/// <param name="Document">Number of the SP2D, or of the invoice that gave a credit.</param>
/// <param name="Fund">Code of the fund.</param>
/// <param name="PaidOn">Day on which the money moved.</param>
/// <param name="Amount">What it paid.</param>
/// <param name="Returned">What of it came back.</param>
public sealed record MatchedPayment(
    string Payment, string Document, string Fund, LocalDate PaidOn, PremiumSum Amount, PremiumSum Returned);

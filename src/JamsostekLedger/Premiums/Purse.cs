namespace JamsostekLedger.Premiums;

/// <summary>What is left of one payment: paid on the invoice and given to nobody's month yet.</summary>
/// <param name="Source">The SP2D, the invoice that gave a credit, or the release that it came from.</param>
/// <param name="Payment">Key of the payment, or null.</param>
/// <param name="Fund">Code of the fund.</param>
/// <param name="On">Day from which it is there.</param>
/// <param name="Left">What is left.</param>
public sealed record Purse(string Source, string? Payment, string Fund, LocalDate On, PremiumSum Left);

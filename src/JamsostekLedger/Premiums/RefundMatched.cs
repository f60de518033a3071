using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>A deposit slip (STS) gave back money of a payment that was matched to the invoice.</summary>
/// <param name="Invoice">Number of the invoice.</param>
/// <param name="Refund">Key of the row of the STS.</param>
/// <param name="Document">Number of the STS.</param>
/// <param name="Payment">Key of the payment that it gives back.</param>
/// <param name="Programme">Programme of the budget line.</param>
/// <param name="Fund">Fund of the budget line.</param>
/// <param name="ReturnedOn">Day on which the money came back.</param>
/// <param name="SameYear">
/// Whether it came back in the fiscal year of its SP2D; later it is other revenue, and the advance stays as it was.
/// </param>
/// <param name="Jkk">What of it was JKK.</param>
/// <param name="Jkm">What of it was JKM.</param>
public sealed record RefundMatched(
    string Invoice,
    string Refund,
    string Document,
    string Payment,
    string Programme,
    string Fund,
    LocalDate ReturnedOn,
    bool SameYear,
    Rupiah Jkk,
    Rupiah Jkm) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => ReturnedOn;

    /// <inheritdoc/>
    public override string Key => PaymentMatched.KeyOf(Refund);

    /// <summary>Both sums.</summary>
    public PremiumSum Amount => new(Jkk, Jkm);
}

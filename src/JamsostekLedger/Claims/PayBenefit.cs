using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>Records a payment that BPJS made on a claim.</summary>
/// <param name="Payment">The payment.</param>
public sealed record PayBenefit(ClaimPayment Payment) : ICommand<Claim>
{
    /// <inheritdoc/>
    public string Stream => Claim.StreamOf(Payment.Claim);

    /// <inheritdoc/>
    public LedgerEvent Fact => new BenefitPaid(Payment);

    /// <inheritdoc/>
    public Decision Decide(Claim state)
    {
        if (Payment.Amount <= Rupiah.Zero)
            return Decision.Refuse("amount-not-positive", $"{Payment.Reference} tidak membayar apa-apa.");

        if (state.Differs(Payment) is { } refusal)
            return refusal;

        return Payment.PaidOn < Payment.EventDate
            ? Decision.Record(Fact, new Refusal("paid-before-event",
                $"{Payment.Reference} dibayar sebelum tanggal kejadian klaim {Payment.Claim}."))
            : Decision.Record(Fact);
    }
}

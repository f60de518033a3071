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

        return state.Differs(Payment) ?? state.Forbids(Payment.Claim, ClaimStep.Payment, on: null)
            ?? Decision.Record(new BenefitPaid(Payment, state.Case.Notice is null ? null : true), [.. Odd(state)]);
    }

    private IEnumerable<Refusal> Odd(Claim state)
    {
        if (Payment.PaidOn < Payment.EventDate)
            yield return new("paid-before-event",
                $"{Payment.Reference} dibayar sebelum tanggal kejadian klaim {Payment.Claim}.");
        if (state.Case.Notice is not { } notice)
            yield break;

        if (state.Case.Decisions.IsEmpty)
            yield return new("paid-before-decision",
                $"{Payment.Reference} dibayar sebelum penetapan klaim {Payment.Claim} tercatat.");
        else if (state.Case.Paid + Payment.Amount > state.Case.Decided)
            yield return new("paid-beyond-decision",
                $"Dengan {Payment.Reference}, pembayaran klaim {Payment.Claim} menjadi "
                + $"{state.Case.Paid + Payment.Amount}, melebihi penetapan {state.Case.Decided}.");
        if (Payment.EventDate != notice.EventDate || (Payment.Worker is { } worker && worker != notice.Worker))
            yield return new("payment-differs-from-case",
                $"{Payment.Reference} menyebut tanggal kejadian atau pekerja lain daripada klaim {Payment.Claim}.");
    }
}

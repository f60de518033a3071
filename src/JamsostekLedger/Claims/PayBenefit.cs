using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>Records a payment that BPJS made on a claim.</summary>
/// <param name="Payment">The payment.</param>
public sealed record PayBenefit(ClaimPayment Payment) : ICommand<Claim>
{
    /// <summary>
    /// Why it may be more than was decided: only whoever says so with a reason pays beyond a decision. Empty where the
    /// reason is missing, null where nothing was said.
    /// </summary>
    public string? BeyondReason { get; init; }

    /// <inheritdoc/>
    public string Stream => Claim.StreamOf(Payment.Claim);

    /// <inheritdoc/>
    public LedgerEvent Fact => new BenefitPaid(Payment, null, BeyondReason is "" ? null : BeyondReason);

    /// <inheritdoc/>
    public bool IsOfItsTurn => true;

    /// <inheritdoc/>
    public Decision Decide(Claim state)
    {
        if (Payment.Amount <= Rupiah.Zero)
            return Decision.Refuse("amount-not-positive", $"{Payment.Reference} tidak membayar apa-apa.");

        return state.Differs(Payment) ?? state.Forbids(Payment.Claim, ClaimStep.Payment, on: null)
            ?? (IsBeyond(state) && BeyondReason is null or ""
                ? Decision.Refuse("beyond-decision-needs-reason",
                    $"Dengan {Payment.Reference}, pembayaran klaim {Payment.Claim} menjadi "
                    + $"{state.Case.Paid + Payment.Amount}, melebihi penetapan {state.Case.Decided}. Bila memang "
                    + "demikian, isi beyond_decision dengan ya dan tulis alasannya di reason.")
                : Decision.Record(
                    new BenefitPaid(
                        Payment, state.Case.Notice is null ? null : true, IsBeyond(state) ? BeyondReason : null),
                    [.. Odd(state)]));
    }

    private bool IsBeyond(Claim state) => state.Case is { Notice: not null, Decisions.IsEmpty: false } known
        && known.Paid + Payment.Amount > known.Decided;

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
        else if (IsBeyond(state))
            yield return new("paid-beyond-decision",
                $"Dengan {Payment.Reference}, pembayaran klaim {Payment.Claim} menjadi "
                + $"{state.Case.Paid + Payment.Amount}, melebihi penetapan {state.Case.Decided}.");
        if (Payment.EventDate != notice.EventDate || (Payment.Worker is { } worker && worker != notice.Worker))
            yield return new("payment-differs-from-case",
                $"{Payment.Reference} menyebut tanggal kejadian atau pekerja lain daripada klaim {Payment.Claim}.");
    }
}

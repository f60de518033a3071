using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>Takes a payment of a claim back.</summary>
/// <param name="Payment">The reversal as the row has it.</param>
/// <param name="Reverses">Reference of the payment.</param>
public sealed record ReverseBenefit(ClaimPayment Payment, string Reverses) : ICommand<Claim>
{
    /// <summary>Why; null where the row does not say so.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it must say so: a register of BPJS is taken as it is, and warned of.</summary>
    public bool NeedsReason { get; init; }

    /// <inheritdoc/>
    public string Stream => Claim.StreamOf(Payment.Claim);

    /// <inheritdoc/>
    public LedgerEvent Fact => new BenefitReversed(Payment, Reverses, null, Reason);

    /// <inheritdoc/>
    public bool IsOfItsTurn => true;

    /// <inheritdoc/>
    public Decision Decide(Claim state)
    {
        if (state.Differs(Payment) is { } refusal)
            return refusal;

        if (!state.Payments.TryGetValue(Reverses, out var paid))
            return Decision.Refuse("reversal-unknown",
                $"{Payment.Reference} membatalkan {Reverses} yang tidak tercatat pada klaim {Payment.Claim}.");

        if (paid.ReversedOn is not null)
            return Decision.Refuse("already-reversed", $"{Reverses} sudah pernah dibatalkan.");

        if (Payment.Amount != paid.Amount)
            return Decision.Refuse("reversal-differs",
                $"{Payment.Reference} membatalkan {Payment.Amount}; {Reverses} membayar {paid.Amount}.");

        if (Payment.PaidOn < paid.PaidOn)
            return Decision.Refuse("reversal-before-payment",
                $"{Payment.Reference} bertanggal sebelum pembayaran {Reverses}.");

        if (state.Forbids(Payment.Claim, ClaimStep.Reversal, on: null) is { } forbidden)
            return forbidden;
        var reversed = new BenefitReversed(Payment, Reverses, state.Case.Notice is null ? null : true, Reason);
        if (Reason is not null)
            return Decision.Record(reversed);
        return NeedsReason
            ? Decision.Refuse("reversal-needs-reason",
                $"Tulis alasan pembatalan {Reverses} di kolom reason.")
            : Decision.Record(reversed, new Refusal("reversal-without-reason",
                $"{Payment.Reference} membatalkan {Reverses} tanpa alasan; tanyakan kepada BPJS."));
    }
}

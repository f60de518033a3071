using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>A payment was taken back, whole, on a day of its own. Each payment can be reversed once.</summary>
/// <param name="Payment">The reversal as the row has it; its amount is that of the payment, positive.</param>
/// <param name="Reverses">Reference of the payment.</param>
/// <param name="OfCase">True where notice of the claim had been given; null where only payments are known.</param>
/// <param name="Reason">Why; null where a register does not say so.</param>
public sealed record BenefitReversed(
    ClaimPayment Payment, string Reverses, bool? OfCase = null, string? Reason = null) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => Payment.PaidOn;

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Happened() => [Payment.EventDate, Payment.PaidOn];

    /// <inheritdoc/>
    public override string Key => ClaimPayment.KeyOf(Payment.Reference);

    /// <inheritdoc/>
    public override bool IsWritten() => true;

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => Payment.Persons();

    /// <inheritdoc/>
    public override LedgerEvent? Along(LedgerEvent before, LedgerEvent after) =>
        before is BenefitPaid was && after is BenefitPaid now && was.Payment.Reference == Reverses
            ? this with { Payment = Payment with { Claim = now.Payment.Claim } }
            : null;

    /// <inheritdoc/>
    public override bool Says(LedgerEvent other) =>
        other is BenefitReversed said && said with { OfCase = OfCase } == this;
}

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>BPJS paid a benefit, or part of one. Never the region's money.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="OfCase">True where notice of the claim had been given; null where only payments are known.</param>
/// <param name="BeyondReason">Why more is paid than was decided; null where it is not.</param>
public sealed record BenefitPaid(ClaimPayment Payment, bool? OfCase = null, string? BeyondReason = null) : LedgerEvent
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
    public override bool Says(LedgerEvent other) => other is BenefitPaid said
        && said with { OfCase = OfCase, BeyondReason = BeyondReason } == this;
}

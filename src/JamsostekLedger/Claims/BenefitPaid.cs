using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Claims;

/// <summary>BPJS paid a benefit, or part of one. Never the region's money.</summary>
/// <param name="Payment">The payment.</param>
public sealed record BenefitPaid(ClaimPayment Payment) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => Payment.PaidOn;

    /// <inheritdoc/>
    public override string Key => ClaimPayment.KeyOf(Payment.Reference);

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => Payment.Persons();
}

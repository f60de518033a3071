using System.Collections.Immutable;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Claims;

/// <summary>The state of one claim's stream: what was paid on it and what of that stands.</summary>
public sealed record Claim : IState<Claim>
{
    /// <inheritdoc/>
    public static Claim Empty { get; } = new();

    /// <summary>The first payment: it settles the claim's benefit, segment and programme. Null before.</summary>
    public ClaimPayment? First { get; private init; }

    /// <summary>Payments by reference, reversed ones among them.</summary>
    public ImmutableDictionary<string, Paid> Payments { get; private init; } = ImmutableDictionary<string, Paid>.Empty;

    /// <summary>The stream of a claim.</summary>
    public static string StreamOf(string claim) => $"claim/{claim}";

    /// <summary>Refuses a payment that says otherwise than the claim's first one; null where it agrees.</summary>
    public Decision? Differs(ClaimPayment payment)
    {
        var agrees = First is null
            || (First.Benefit, First.Segment, First.Programme) == (payment.Benefit, payment.Segment, payment.Programme);
        return agrees
            ? null
            : Decision.Refuse("claim-differs",
                $"Klaim {payment.Claim} sudah tercatat dengan manfaat, segmen, atau program lain.");
    }

    /// <inheritdoc/>
    public Claim Evolve(LedgerEvent fact) => fact switch
    {
        BenefitPaid { Payment: var payment } => this with
        {
            First = First ?? payment,
            Payments = Payments.Add(payment.Reference, new(payment.PaidOn, payment.Amount, payment.Relation, null)),
        },
        BenefitReversed { Payment: var reversal, Reverses: var reference } => this with
        {
            Payments = Payments.SetItem(reference, Payments[reference] with { ReversedOn = reversal.PaidOn }),
        },
        _ => this,
    };

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, Claim after) => ClaimPosting.Of(fact, this, after);

    /// <summary>One payment.</summary>
    /// <param name="PaidOn">Day of the payment.</param>
    /// <param name="Amount">How much.</param>
    /// <param name="Relation">The payee's relation to the worker, or null.</param>
    /// <param name="ReversedOn">Day on which it was taken back, or null while it stands.</param>
    public sealed record Paid(LocalDate PaidOn, Rupiah Amount, string? Relation, LocalDate? ReversedOn)
    {
        /// <summary>Whether the payment stands on a day: made by then, and not taken back by then.</summary>
        public bool StandsOn(LocalDate day) => PaidOn <= day && (ReversedOn is not { } reversed || reversed > day);
    }
}

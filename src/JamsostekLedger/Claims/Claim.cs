using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>
/// The state of one claim's stream: the case from notice on, what was paid on it and what of that stands. A file of
/// payments makes claims of which nothing else is known.
/// </summary>
public sealed record Claim : IState<Claim>
{
    /// <inheritdoc/>
    public static Claim Empty { get; } = new();

    /// <summary>The case; empty where only payments are known.</summary>
    public ClaimCase Case { get; private init; } = ClaimCase.Empty;

    /// <summary>The first payment: it settles the claim's benefit, segment and programme. Null before.</summary>
    public ClaimPayment? First { get; private init; }

    /// <summary>Payments by reference, reversed ones among them.</summary>
    public ImmutableDictionary<string, Paid> Payments { get; private init; } = ImmutableDictionary<string, Paid>.Empty;

    /// <summary>On which payment's date it stands, day by day.</summary>
    internal ClaimReach Reach { get; private init; } = ClaimReach.Empty;

    /// <summary>Heirs who were named, by their number; the latest statement of each.</summary>
    public ImmutableDictionary<PersonId, HeirNamed> Heirs { get; private init; } =
        ImmutableDictionary<PersonId, HeirNamed>.Empty;

    /// <summary>Children who were named for scholarships, by their number; the latest statement of each.</summary>
    public ImmutableDictionary<PersonId, ChildNamed> Children { get; private init; } =
        ImmutableDictionary<PersonId, ChildNamed>.Empty;

    /// <summary>Documents, in the order of recording.</summary>
    public ImmutableArray<ClaimDocumentRecorded> Documents { get; private init; } = [];

    /// <inheritdoc/>
    public Refusal? Fault { get; private init; }

    /// <summary>Where the claim stands.</summary>
    public ClaimStage Stage => Case.Notice is not null ? Case.Stage
        : Payments.IsEmpty ? ClaimStage.Unopened
        : Payments.Values.Any(paid => paid.ReversedOn is null) ? ClaimStage.Paid
        : ClaimStage.Reversed;

    /// <summary>The steps that may be recorded now, in the order of a claim.</summary>
    public IEnumerable<ClaimStep> Possible => ClaimSteps.From(Stage).Where(step => step switch
    {
        ClaimStep.Notice => Case.Notice is null,
        ClaimStep.Payment => true,
        ClaimStep.Reversal => Payments.Values.Any(paid => paid.ReversedOn is null),
        ClaimStep.StageOne or ClaimStep.Treatment => Case.Notice?.Benefit == Benefit.Jkk,
        _ => Case.Notice is not null,
    });

    /// <summary>The stream of a claim.</summary>
    public static string StreamOf(string claim) => $"claim/{claim}";

    /// <summary>Refuses a payment that says otherwise than the notice or the first payment; null where it
    /// agrees.</summary>
    public Decision? Differs(ClaimPayment payment) =>
        Differs(payment.Claim, (payment.Benefit, payment.Segment, payment.Programme));

    /// <summary>Refuses a notice that says otherwise than the first payment; null where it agrees.</summary>
    public Decision? Differs(ClaimNotice notice) => First is null
        ? null
        : Differs(notice.Claim, (notice.Benefit, notice.Segment, notice.Programme));

    /// <summary>Refuses a step that may not be taken now; null where it may.</summary>
    /// <param name="claim">Claim number.</param>
    /// <param name="step">The step.</param>
    /// <param name="on">Its day; null of a payment, which may be recorded late.</param>
    public Decision? Forbids(string claim, ClaimStep step, LocalDate? on)
    {
        if (step is not (ClaimStep.Notice or ClaimStep.Payment or ClaimStep.Reversal)
            && CaseUnknown.In(this, claim) is { } unknown)
            return unknown;
        var isAgain = step == ClaimStep.Notice && Case.Notice is not null;
        if (isAgain || ClaimSteps.Next(Stage, step) is null)
            return Decision.Refuse("claim-step-illegal",
                $"Klaim {claim} {StageWords.Of(Stage)}; langkah “{StageWords.Of(step)}” tidak dapat dicatat sekarang. "
                + $"Yang dapat: {string.Join(", ", ClaimSteps.From(Stage).Select(StageWords.Of))}.");
        if (on < Case.Notice?.EventDate)
            return Decision.Refuse("step-before-event",
                $"Langkah “{StageWords.Of(step)}” bertanggal {on:uuuu-MM-dd}, sebelum kejadian klaim {claim}.");

        return on < Case.MovedOn
            ? Decision.Refuse("step-before-earlier-step",
                $"Langkah “{StageWords.Of(step)}” bertanggal {on:uuuu-MM-dd}, sebelum langkah terakhir klaim {claim} "
                + $"pada {Case.MovedOn:uuuu-MM-dd}.")
            : null;
    }

    /// <inheritdoc/>
    public Claim Evolve(LedgerEvent fact)
    {
        var with = ClaimCase.KeyOf(fact) is null ? this : this with { Case = Case.Evolve(fact) };
        with = with with { Fault = Fault ?? Unfit(fact) };
        return fact switch
        {
            BenefitPaid { Payment: var payment } => with with
            {
                Reach = Reach.With(payment.PaidOn),
                First = First ?? payment,
                Payments = Payments.Add(payment.Reference, new(payment.PaidOn, payment.Amount, payment.Relation, null)),
            },
            BenefitReversed { Reverses: var reference } when !Payments.ContainsKey(reference) => with,
            BenefitReversed { Payment: var reversal, Reverses: var reference } => with.Reversed(
                Payments.SetItem(reference, Payments[reference] with { ReversedOn = reversal.PaidOn })),
            HeirNamed heir => with with { Heirs = Heirs.SetItem(heir.Heir, heir) },
            ChildNamed child => with with { Children = Children.SetItem(child.Child, child) },
            ClaimDocumentRecorded document => with with { Documents = Documents.Add(document) },
            _ => with,
        };
    }

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, Claim after) =>
        ClaimPosting.Of(fact, this, after).Concat(CasePosting.Of(fact, Case, after.Case));

    // What followed on a payment must still follow on it once that was put right.
    private Refusal? Unfit(LedgerEvent fact) => fact switch
    {
        BenefitPaid { Payment: var payment } => Differs(payment)?.Refusal,
        BenefitReversed { Payment: var reversal, Reverses: var reference } =>
            Payments.GetValueOrDefault(reference) is { } paid
                && paid.Amount == reversal.Amount && paid.PaidOn <= reversal.PaidOn
                ? Differs(reversal)?.Refusal
                : new("document-in-use",
                    $"{reversal.Reference} membatalkan {reference}; benahi atau batalkan pembatalan itu dahulu."),
        ClaimNoticed noticed when Payments.Values.Where(paid => paid.ReversedOn is null)
            .Aggregate(Rupiah.Zero, (sum, paid) => sum + paid.Amount) != (noticed.PaidBefore ?? Rupiah.Zero) =>
            new("document-in-use",
                $"Kasus klaim {noticed.Notice.Claim} dibuka dengan pembayaran yang sudah ada waktu itu; batalkan "
                + "pembayaran itu dengan baris klaim (reverses), bukan dengan koreksi."),
        _ => null,
    };

    private Claim Reversed(ImmutableDictionary<string, Paid> payments) =>
        this with { Payments = payments, Reach = ClaimReach.Of(payments.Values) };

    private Decision? Differs(string claim, (Benefit, Segment, string?) said)
    {
        var settled = First is { } first ? (first.Benefit, first.Segment, first.Programme)
            : Case.Notice is { } notice ? (notice.Benefit, notice.Segment, notice.Programme)
            : said;
        return settled == said
            ? null
            : Decision.Refuse("claim-differs",
                $"Klaim {claim} sudah tercatat dengan manfaat, segmen, atau program lain.");
    }

    /// <summary>One payment.</summary>
    /// <param name="PaidOn">Day of the payment.</param>
    /// <param name="Amount">How much.</param>
    /// <param name="Relation">The payee's relation to the worker, or null.</param>
    /// <param name="ReversedOn">Day on which it was taken back, or null while it stands.</param>
    public sealed record Paid(LocalDate PaidOn, Rupiah Amount, string? Relation, LocalDate? ReversedOn);
}

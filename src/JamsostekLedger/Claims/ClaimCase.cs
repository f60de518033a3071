using System.Collections.Immutable;
using System.Text.Json.Serialization;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>
/// A claim of which notice was given: where it stands, what ran when, what was decided and paid. Claims of which only
/// payments are known have none.
/// </summary>
public sealed record ClaimCase : IView<ClaimCase>
{
    /// <inheritdoc/>
    public static ClaimCase Empty { get; } = new();

    /// <summary>The notice as last put right; null before it.</summary>
    public ClaimNotice? Notice { get; init; }

    /// <summary>The worker's cover on the day of the event as it was known when the claim was filed.</summary>
    public CoverSeen? Cover { get; init; }

    /// <summary>Where it stands.</summary>
    public ClaimStage Stage { get; init; }

    /// <summary>Day of the latest step that led to another stage.</summary>
    public LocalDate? MovedOn { get; init; }

    /// <summary>The stage I report, or null.</summary>
    public ClaimMoment? StageOne { get; init; }

    /// <summary>The latest application, or null.</summary>
    public ClaimMoment? Application { get; init; }

    /// <summary>What the accident left, as last reported.</summary>
    public Injury? Injury { get; init; }

    /// <summary>The day from which the days of BPJS count; null while documents are missing.</summary>
    public LocalDate? CompleteOn { get; init; }

    /// <summary>Codes of the documents that BPJS waits for.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>What BPJS decided, in order.</summary>
    public ImmutableArray<ClaimDecision> Decisions { get; init; } = [];

    /// <summary>Code of the reason of the latest rejection, reopening or closing.</summary>
    public string? Reason { get; init; }

    /// <summary>What stands paid.</summary>
    public Rupiah Paid { get; init; }

    /// <summary>Day of the latest payment, or null.</summary>
    public LocalDate? PaidOn { get; init; }

    /// <summary>Since when somebody has to do something about it; null while nobody has.</summary>
    public LocalDate? OpenSince { get; init; }

    /// <summary>What the decisions in force come to.</summary>
    public Rupiah Decided => Standing.Aggregate(Rupiah.Zero, (sum, decision) => sum + decision.Total);

    /// <summary>Decided and not paid; zero where more was paid.</summary>
    public Rupiah Outstanding => Decided > Paid ? Decided - Paid : Rupiah.Zero;

    /// <summary>Paid beyond what was decided; zero where nothing is, or nothing was decided.</summary>
    [JsonIgnore]
    public Rupiah Beyond => !Decisions.IsEmpty && Paid > Decided ? Paid - Decided : Rupiah.Zero;

    /// <summary>Decisions that no later one took the place of.</summary>
    public IEnumerable<ClaimDecision> Standing =>
        Decisions.Where(decision => !Decisions.Any(later => later.Replaces == decision.Number));

    /// <summary>The decisions in force once another is recorded.</summary>
    public IEnumerable<ClaimDecision> With(ClaimDecision decision) =>
        Standing.Where(earlier => earlier.Number != decision.Replaces).Append(decision);

    /// <summary>Whether a decision in force pays a funeral.</summary>
    public bool PaysFuneral =>
        Standing.SelectMany(decision => decision.Parts).Any(part => part.Component == BenefitComponent.Funeral);

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => fact switch
    {
        ClaimNoticed noticed => noticed.Notice.Claim,
        ClaimCorrected corrected => corrected.Claim,
        ClaimStepTaken step => step.Claim,
        ClaimSubmitted submitted => submitted.Claim,
        ClaimDecided decided => decided.Claim,
        BenefitPaid { OfCase: true } paid => paid.Payment.Claim,
        BenefitReversed { OfCase: true } reversed => reversed.Payment.Claim,
        _ => null,
    };

    /// <inheritdoc/>
    public ClaimCase Evolve(LedgerEvent fact)
    {
        var after = Take(fact);
        if (after.Stage != Stage)
            after = after with { MovedOn = MovedOn > fact.ValueDate ? MovedOn : fact.ValueDate };
        var isOpen = IsOpen(after.Stage) || after.Outstanding > Rupiah.Zero;
        return after with { OpenSince = isOpen ? after.OpenSince ?? fact.ValueDate : null };
    }

    private static bool IsOpen(ClaimStage stage) =>
        stage is not (ClaimStage.Unopened or ClaimStage.Paid or ClaimStage.Rejected or ClaimStage.Closed);

    private ClaimCase Take(LedgerEvent fact) => fact switch
    {
        ClaimNoticed noticed => this with
        {
            Notice = noticed.Notice,
            Cover = noticed.Cover,
            Paid = noticed.PaidBefore ?? Rupiah.Zero,
            PaidOn = noticed.PaidBeforeOn,
            Stage = noticed.PaidBefore is null ? ClaimStage.Noticed : ClaimStage.Paid,
        },
        ClaimCorrected corrected when Notice is { } notice => this with { Notice = corrected.Of(notice) },
        ClaimSubmitted submitted => this with
        {
            Stage = ClaimStage.Submitted,
            Application = new(submitted.On, submitted.At),
            Injury = submitted.Injury ?? Injury,
            CompleteOn = null,
            Reason = null,
        },
        ClaimStepTaken step => Stepped(step),
        ClaimDecided decided => WithDecision(decided.Decision),
        BenefitPaid { Payment: var paid } => this with
        {
            Paid = Paid + paid.Amount,
            PaidOn = PaidOn > paid.PaidOn ? PaidOn : paid.PaidOn,
            Stage = ClaimSteps.Next(Stage, ClaimStep.Payment) ?? Stage,
        },
        BenefitReversed { Payment: var reversal } => WithReversal(reversal),
        _ => this,
    };

    private ClaimCase Stepped(ClaimStepTaken step)
    {
        var after = this with
        {
            Stage = ClaimSteps.Next(Stage, step.Step) ?? Stage,
            Missing = step.Step == ClaimStep.DocumentsMissing ? step.Missing : [],
            Reason = step.Reason ?? Reason,
        };
        return step.Step switch
        {
            ClaimStep.StageOne => after with { StageOne = new(step.On, step.At) },
            ClaimStep.DocumentsMissing or ClaimStep.Reopening => after with { CompleteOn = null },
            ClaimStep.DocumentsComplete => after with { CompleteOn = step.On },
            _ => after,
        };
    }

    // What was paid before the decision settles it as far as it reaches.
    private ClaimCase WithDecision(ClaimDecision decision)
    {
        var after = this with { Decisions = Decisions.Add(decision), Reason = null };
        return after with
        {
            Stage = after.Outstanding > Rupiah.Zero || Paid == Rupiah.Zero ? ClaimStage.Approved : ClaimStage.Paid,
        };
    }

    private ClaimCase WithReversal(ClaimPayment reversal)
    {
        var left = Paid - reversal.Amount;
        var stays = Stage != ClaimStage.Paid || left > Rupiah.Zero;
        return this with { Paid = left, Stage = stays ? Stage : ClaimStage.Reversed };
    }
}

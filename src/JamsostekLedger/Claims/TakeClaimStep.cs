using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Claims;

/// <summary>Takes a step that needs no more than a day, a reason and its evidence.</summary>
/// <param name="Taken">The step.</param>
public sealed record TakeClaimStep(ClaimStepTaken Taken) : ICommand<Claim>
{
    /// <summary>The steps that may be taken so; the others have commands of their own.</summary>
    public static IReadOnlyList<ClaimStep> Steps { get; } =
    [
        ClaimStep.StageOne, ClaimStep.Treatment, ClaimStep.DocumentsMissing, ClaimStep.DocumentsComplete,
        ClaimStep.Verification, ClaimStep.Rejection, ClaimStep.Reopening, ClaimStep.Closing,
    ];

    /// <inheritdoc/>
    public string Stream => Claim.StreamOf(Taken.Claim);

    /// <inheritdoc/>
    public LedgerEvent Fact => Taken;

    /// <inheritdoc/>
    public Decision Decide(Claim state)
    {
        if (state.Forbids(Taken.Claim, Taken.Step, Taken.On) is { } refusal)
            return refusal;
        if (Taken.Step is ClaimStep.StageOne or ClaimStep.Treatment && state.Case.Notice?.Benefit != Benefit.Jkk)
            return Decision.Refuse("step-not-of-benefit",
                $"Langkah “{StageWords.Of(Taken.Step)}” hanya ada pada klaim JKK.");
        if (Taken.Step == ClaimStep.DocumentsMissing && Taken.Missing.IsEmpty)
            return Decision.Refuse("missing-documents-unnamed", "Sebutkan dokumen yang diminta BPJS.");

        return WithReason(state);
    }

    private Decision WithReason(Claim state)
    {
        var reasons = ClaimReasons.Of(Taken.Step.ToString().ToLowerInvariant()).ToList();
        if (reasons.Count > 0 && !reasons.Any(reason => reason.Code == Taken.Reason))
            return Decision.Refuse("claim-reason-unknown",
                $"Langkah “{StageWords.Of(Taken.Step)}” harus menyebut salah satu alasan: "
                + $"{string.Join(", ", reasons.Select(reason => reason.Code))}.");
        if (reasons.Count == 0 && Taken.Reason is not null)
            return Decision.Refuse("reason-without-need",
                $"Langkah “{StageWords.Of(Taken.Step)}” tidak memerlukan alasan; kosongkan kolom reason.");

        var complete = Taken.Step == ClaimStep.DocumentsComplete && state.Case.Notice is { } notice
            ? ClaimDocuments.NeededFor(notice.Benefit)
                .Where(needed => !state.Documents.Any(document => document.Document == needed.Code)).ToList()
            : [];
        return complete.Count == 0
            ? Decision.Record(Taken)
            : Decision.Record(Taken, new Refusal("document-not-recorded",
                $"Dokumen klaim {Taken.Claim} dinyatakan lengkap, tetapi belum tercatat: "
                + $"{string.Join(", ", complete.Select(document => document.Name))}."));
    }
}

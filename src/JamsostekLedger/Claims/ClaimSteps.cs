using System.Collections.Frozen;
using static JamsostekLedger.Claims.ClaimStage;

namespace JamsostekLedger.Claims;

/// <summary>
/// The one place that says which steps a claim may take from where, and where they lead. <c>docs/claims.md</c> shows
/// it as a table.
/// </summary>
public static class ClaimSteps
{
    // Before a decision a payment moves money and not the case: temporary disability is paid while treatment runs.
    private static readonly ClaimStage[] Undecided =
    [
        Noticed, StageOneReported, InTreatment, Submitted, DocumentsMissing, DocumentsComplete, InVerification,
        Reopened,
    ];

    private static readonly FrozenDictionary<(ClaimStage, ClaimStep), ClaimStage> Table =
        new IEnumerable<(ClaimStage From, ClaimStep Step, ClaimStage To)>[]
        {
            // Where all that was paid before went back, nothing was paid: the case begins.
            [.. To(Noticed, ClaimStep.Notice, Unopened, Reversed), .. Staying(ClaimStep.Notice, Paid)],
            To(StageOneReported, ClaimStep.StageOne, Noticed),
            To(InTreatment, ClaimStep.Treatment, Noticed, StageOneReported),
            To(Submitted, ClaimStep.Application, Noticed, StageOneReported, InTreatment, Reopened, Paid),
            To(ClaimStage.DocumentsMissing, ClaimStep.DocumentsMissing,
                Submitted, DocumentsMissing, DocumentsComplete, InVerification, Reopened),
            To(ClaimStage.DocumentsComplete, ClaimStep.DocumentsComplete, Submitted, DocumentsMissing, Reopened),
            To(InVerification, ClaimStep.Verification, DocumentsComplete, Reopened),
            To(Approved, ClaimStep.Approval,
                DocumentsComplete, InVerification, Approved, Paid, Reversed, Reopened),
            To(Rejected, ClaimStep.Rejection, Undecided),
            To(Paid, ClaimStep.Payment, Unopened, Approved, Paid, Reversed),
            Staying(ClaimStep.Payment, Undecided),
            To(Reversed, ClaimStep.Reversal, Paid, Reversed),
            Staying(ClaimStep.Reversal, [.. Undecided, Approved, Rejected, Closed]),
            Staying(ClaimStep.Correction, [.. Undecided, Approved, Rejected, Paid, Reversed, Closed]),
            To(Reopened, ClaimStep.Reopening, Approved, Rejected, Paid, Reversed, Closed),
            To(Closed, ClaimStep.Closing,
                Noticed, StageOneReported, InTreatment, Submitted, DocumentsMissing, Approved, Rejected, Paid, Reversed,
                Reopened),
        }.SelectMany(rows => rows).ToFrozenDictionary(row => (row.From, row.Step), row => row.To);

    /// <summary>
    /// Where a step leads; null where it may not be taken. A payment of an approved claim is <see cref="Paid"/>, and a
    /// reversal that leaves another payment standing stays so: <see cref="Claim.Evolve"/> knows what stands.
    /// </summary>
    public static ClaimStage? Next(ClaimStage from, ClaimStep step) =>
        Table.TryGetValue((from, step), out var to) ? to : null;

    /// <summary>The steps that may be taken from a stage.</summary>
    public static IEnumerable<ClaimStep> From(ClaimStage stage) =>
        Enum.GetValues<ClaimStep>().Where(step => Table.ContainsKey((stage, step)));

    private static IEnumerable<(ClaimStage, ClaimStep, ClaimStage)> To(
        ClaimStage to, ClaimStep step, params IEnumerable<ClaimStage> from) => from.Select(stage => (stage, step, to));

    private static IEnumerable<(ClaimStage, ClaimStep, ClaimStage)> Staying(
        ClaimStep step, params IEnumerable<ClaimStage> stages) => stages.Select(stage => (stage, step, stage));
}

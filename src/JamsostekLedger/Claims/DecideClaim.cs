using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Claims;

/// <summary>
/// Records what BPJS decided. What the ledger expects is reckoned and kept beside it; where they differ, a reason of
/// the list is needed.
/// </summary>
/// <param name="Claim">Claim number.</param>
/// <param name="Decision">What BPJS decided.</param>
/// <param name="Cover">The worker's cover on the day of the event, as seen now; null where no worker is named.</param>
/// <param name="FuneralElsewhere">Whether another claim of the worker for the same event pays the funeral.</param>
public sealed record DecideClaim(
    string Claim, ClaimDecision Decision, CoverSeen? Cover, bool FuneralElsewhere) : ICommand<Claim>
{
    /// <inheritdoc/>
    public string Stream => Claims.Claim.StreamOf(Claim);

    /// <inheritdoc/>
    public LedgerEvent Fact => new ClaimDecided(Claim, Decision, null, Cover);

    /// <inheritdoc/>
    public Decision Decide(Claim state)
    {
        if (state.Forbids(Claim, ClaimStep.Approval, Decision.On) is { } refusal)
            return refusal;
        if (Decision.Parts.IsEmpty)
            return Ledger.Decision.Refuse("decision-empty",
                $"Penetapan {Decision.Number} tidak menyebut satu komponen pun; catat penolakan bila tidak ada "
                + "manfaat.");
        if (Decision.Replaces is { } replaced && !state.Case.Standing.Any(earlier => earlier.Number == replaced))
            return Ledger.Decision.Refuse("replaced-decision-unknown",
                $"Penetapan {replaced} yang digantikan tidak berlaku pada klaim {Claim}.");

        var expected = ExpectedBenefit.Of(state.Case, state.Children.Values, Cover, FuneralElsewhere);
        return WithReason(state, expected) ?? Ledger.Decision.Record(
            new ClaimDecided(Claim, Decision, expected, Cover),
            [.. ClaimNoticeRules.Warn(state.Case.Notice!, Cover), .. expected.Doubts, .. FuneralTwice()]);
    }

    private Decision? WithReason(Claim state, Entitlement expected)
    {
        var differences = DecisionDifference.Between(expected, state.Case.With(Decision));
        var isKnown = ClaimReasons.Of("approval").Any(reason => reason.Code == Decision.DifferenceReason);
        if (Decision.DifferenceReason is not null && !isKnown)
            return Unnamed("Alasan perbedaan itu tidak ada dalam daftar");

        return differences.Count == 0 || isKnown
            ? null
            : Unnamed($"Penetapan {Decision.Number} berbeda dari perhitungan: {string.Join("; ", differences)}");
    }

    private static Decision Unnamed(string why) => Ledger.Decision.Refuse("difference-needs-reason",
        $"{why}. Sebut salah satu alasan: "
        + $"{string.Join(", ", ClaimReasons.Of("approval").Select(reason => reason.Code))}.");

    private IEnumerable<Refusal> FuneralTwice() =>
        FuneralElsewhere && Decision.Parts.Any(part => part.Component == BenefitComponent.Funeral)
            ? [new("funeral-paid-elsewhere",
                $"Klaim {Claim} menetapkan biaya pemakaman yang sudah ditetapkan pada klaim lain untuk kejadian sama.")]
            : [];
}

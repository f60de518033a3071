using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Claims;

/// <summary>Puts right what the notice of a claim says. What was paid settles benefit, segment and programme.</summary>
/// <param name="Corrected">The correction.</param>
public sealed record CorrectClaim(ClaimCorrected Corrected) : ICommand<Claim>
{
    /// <inheritdoc/>
    public string Stream => Claim.StreamOf(Corrected.Claim);

    /// <inheritdoc/>
    public LedgerEvent Fact => Corrected;

    /// <inheritdoc/>
    public Decision Decide(Claim state)
    {
        if (state.Case.Notice is not { } before)
            return CaseUnknown.In(state, Corrected.Claim)!;
        if (ClaimReasons.Find(Corrected.Reason)?.Step != "correction")
            return Decision.Refuse("claim-reason-unknown",
                "Koreksi harus menyebut salah satu alasan: "
                + $"{string.Join(", ", ClaimReasons.Of("correction").Select(reason => reason.Code))}.");

        var after = Corrected.Of(before);
        if (after == before)
            return Decision.Refuse("claim-correction-empty",
                $"Koreksi ini sama dengan yang sudah tercatat pada klaim {Corrected.Claim}.");

        return state.Differs(after) ?? ClaimNoticeRules.Refuse(after, Corrected.On)
            ?? Decision.Record(Corrected, [.. ClaimNoticeRules.Warn(after, Corrected.Cover)]);
    }
}

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>Opens the case of a claim by a notice of an accident or death.</summary>
/// <param name="Notice">What the notice says.</param>
/// <param name="Cover">The worker's cover on the day of the event, as seen now; null where no worker is named.</param>
public sealed record NoticeClaim(ClaimNotice Notice, CoverSeen? Cover) : ICommand<Claim>
{
    /// <inheritdoc/>
    public string Stream => Claim.StreamOf(Notice.Claim);

    /// <inheritdoc/>
    public LedgerEvent Fact => new ClaimNoticed(Notice, Cover);

    /// <inheritdoc/>
    public Decision Decide(Claim state) =>
        state.Forbids(Notice.Claim, ClaimStep.Notice, on: null) ?? state.Differs(Notice)
        ?? ClaimNoticeRules.Refuse(Notice, Notice.NoticedOn)
        ?? Decision.Record(Noticed(state), [.. ClaimNoticeRules.Warn(Notice, Cover)]);

    private ClaimNoticed Noticed(Claim state)
    {
        var standing = state.Payments.Values.Where(payment => payment.ReversedOn is null).ToList();
        return standing.Count == 0
            ? new(Notice, Cover)
            : new(Notice, Cover, standing.Aggregate(Rupiah.Zero, (sum, payment) => sum + payment.Amount),
                standing.Max(payment => payment.PaidOn));
    }
}

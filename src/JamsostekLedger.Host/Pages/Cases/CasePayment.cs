using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>A payment of a claim.</summary>
/// <param name="Recorded">The fact of it.</param>
/// <param name="Payment">What it says.</param>
/// <param name="Reversal">The fact that took it back, or null while it stands.</param>
public sealed record CasePayment(Recorded Recorded, ClaimPayment Payment, Recorded? Reversal)
{
    /// <summary>The payments among a claim's facts, in the order of their days.</summary>
    public static IReadOnlyList<CasePayment> Of(IReadOnlyList<Recorded> facts) =>
    [
        .. from recorded in facts
           let paid = recorded.Fact as BenefitPaid
           where paid is not null
           orderby paid.Payment.PaidOn, recorded.Seq
           select new CasePayment(recorded, paid.Payment, facts.FirstOrDefault(other =>
               other.Fact is BenefitReversed reversed && reversed.Reverses == paid.Payment.Reference)),
    ];
}

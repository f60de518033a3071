using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>A claim with what stands of its payments on a day.</summary>
/// <param name="Number">Claim number.</param>
/// <param name="Standing">Payments that were made by then and not taken back, by day; at least one.</param>
public sealed record PaidClaim(string Number, IReadOnlyList<ClaimPayment> Standing)
{
    /// <summary>The first payment: what it says of worker, programme and event goes for the claim.</summary>
    public ClaimPayment First => Standing[0];

    /// <summary>What the decisions in force come to; null where none is known.</summary>
    public Rupiah? Decided { get; init; }

    /// <summary>What stands.</summary>
    public Rupiah Amount => Standing.Aggregate(Rupiah.Zero, (sum, payment) => sum + payment.Amount);

    /// <summary>The worker whom a payment names.</summary>
    public PersonId? Worker => Standing.Select(payment => payment.Worker).FirstOrDefault(worker => worker is not null);

    /// <summary>Whether it is about work accidents or deaths, for which premiums are paid.</summary>
    public bool IsJkkOrJkm => First.Benefit is Benefit.Jkk or Benefit.Jkm;

    /// <summary>Whether it is about a death: any JKM, and a JKK with a part that only a death has.</summary>
    public bool IsDeath => First.Benefit == Benefit.Jkm
        || (First.Benefit == Benefit.Jkk && Standing.Any(payment => Components.IsOfDeath(payment.Component)));

    /// <summary>The claims that facts make, as known on a day; those of which nothing stands are left out.</summary>
    public static IReadOnlyList<PaidClaim> Of(IEnumerable<LedgerEvent> facts, LocalDate on)
    {
        var (paid, takenBack) = (new List<ClaimPayment>(), new HashSet<(string, string)>());
        var decided = new List<ClaimDecided>();
        foreach (var fact in facts)
        {
            if (fact.ValueDate > on)
                continue;
            if (fact is BenefitPaid { Payment: var payment })
                paid.Add(payment);
            else if (fact is BenefitReversed reversed)
                takenBack.Add((reversed.Payment.Claim, reversed.Reverses));
            else if (fact is ClaimDecided decision)
                decided.Add(decision);
        }

        var decisions = decided.ToLookup(decision => decision.Claim, decision => decision.Decision);
        return
        [
            .. paid.Where(payment => !takenBack.Contains((payment.Claim, payment.Reference)))
                .GroupBy(payment => payment.Claim)
                .Select(claim => new PaidClaim(
                    claim.Key,
                    [
                        .. claim.OrderBy(payment => payment.PaidOn)
                            .ThenBy(payment => payment.Reference, StringComparer.Ordinal),
                    ])
                {
                    Decided = decisions.Contains(claim.Key) ? InForce(decisions[claim.Key]) : null,
                })
                .OrderBy(claim => claim.Number, StringComparer.Ordinal),
        ];
    }

    private static Rupiah InForce(IEnumerable<ClaimDecision> decisions) =>
        ClaimCase.Empty with { Decisions = [.. decisions] } is var known ? known.Decided : Rupiah.Zero;
}

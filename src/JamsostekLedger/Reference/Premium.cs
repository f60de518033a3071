using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>What one worker costs for a month: work accident and death apart, each with the row that says so.</summary>
/// <param name="Jkk">Row of the work accident premium, its amount reckoned.</param>
/// <param name="Jkm">Row of the death premium, its amount reckoned.</param>
public sealed record Premium(PremiumRate Jkk, PremiumRate Jkm)
{
    /// <summary>Both together, rupiah a worker and month.</summary>
    public Rupiah Total => Jkk.Amount + Jkm.Amount;

    /// <summary>How sure the less certain of the two is.</summary>
    public Certainty Certainty => Jkk.Certainty > Jkm.Certainty ? Jkk.Certainty : Jkm.Certainty;

    /// <summary>The rule by which parts of a rupiah went, where it was reckoned from a wage.</summary>
    public RoundingRule? Rounding { get; init; }
}

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>
/// A premium that was reckoned by a row, beside what the table says today. The past figure stays; a correction of the
/// table shows here.
/// </summary>
/// <param name="Then">The row that was used, its amount reckoned as then.</param>
/// <param name="Now">The row that is in force for the same month today, or null where there is none any more.</param>
public sealed record RateDifference(PremiumRate Then, PremiumRate? Now)
{
    /// <summary>Whether another row would be used today.</summary>
    public bool IsCorrected => Then.Id != Now?.Id;

    /// <summary>What today's table asks for more, rupiah a worker and month; below zero for less.</summary>
    public Rupiah PerWorker => (Now?.Amount ?? Rupiah.Zero) - Then.Amount;
}

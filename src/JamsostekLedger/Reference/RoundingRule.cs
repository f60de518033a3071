using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>How a per cent of a wage becomes whole rupiah, each worker and benefit for himself.</summary>
/// <param name="Id">Name of the rule; a computed premium keeps it.</param>
/// <param name="From">First month in force.</param>
/// <param name="To">Last month in force, or null.</param>
/// <param name="Mode">Which way a part of a rupiah goes.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Source">The rule that says so, or that none was found.</param>
public sealed record RoundingRule(
    string Id, YearMonth From, YearMonth? To, RoundingMode Mode, Certainty Certainty, string Source)
{
    /// <summary>Whole rupiah of an amount.</summary>
    public Rupiah Round(decimal amount) => new((long)decimal.Round(amount, 0, Mode switch
    {
        RoundingMode.Up => MidpointRounding.ToPositiveInfinity,
        RoundingMode.Down => MidpointRounding.ToZero,
        _ => MidpointRounding.AwayFromZero,
    }));
}

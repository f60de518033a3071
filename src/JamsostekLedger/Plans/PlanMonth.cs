using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>One month of a plan. A worker counts as covered in the months that are paid.</summary>
/// <param name="Month">The month.</param>
/// <param name="Existing">Workers of today's cover who are still covered.</param>
/// <param name="ExistingEnding">Those of them who are no longer, since the month before.</param>
/// <param name="Joining">Workers of the plan who join and are paid for.</param>
/// <param name="NotJoining">Workers of the plan who were to join and for whom there is no money.</param>
/// <param name="Ending">Workers of the plan whose months are over.</param>
/// <param name="RunningOut">Workers of the plan who fall out because the money has run out.</param>
/// <param name="Covered">Workers of the plan who are covered.</param>
/// <param name="Denominator">All workers.</param>
/// <param name="Costs">What is paid in the month, line by line.</param>
/// <param name="Draws">From which budget lines.</param>
/// <param name="Left">What is left of the year's pagu after it, by fund.</param>
public sealed record PlanMonth(
    YearMonth Month,
    long Existing,
    long ExistingEnding,
    long Joining,
    long NotJoining,
    long Ending,
    long RunningOut,
    long Covered,
    long Denominator,
    IReadOnlyList<PlanCost> Costs,
    IReadOnlyList<PlanDraw> Draws,
    IReadOnlyList<PlanLeft> Left)
{
    /// <summary>All who are covered.</summary>
    public long Total => Existing + Covered;

    /// <summary>All who fall out.</summary>
    public long FallingOut => ExistingEnding + Ending + RunningOut;

    /// <summary>Coverage in per cent, with two decimals.</summary>
    public decimal Percent => decimal.Round(Total * 100m / Denominator, 2, MidpointRounding.AwayFromZero) + 0.00m;

    /// <summary>What is paid in the month.</summary>
    public Rupiah Cost => Costs.Aggregate(Rupiah.Zero, (sum, cost) => sum + cost.Amount);

    /// <inheritdoc/>
    public bool Equals(PlanMonth? other) => other is not null
        && (Month, Existing, ExistingEnding, Joining, NotJoining, Ending, RunningOut) == (other.Month, other.Existing,
            other.ExistingEnding, other.Joining, other.NotJoining, other.Ending, other.RunningOut)
        && (Covered, Denominator) == (other.Covered, other.Denominator)
        && Costs.SequenceEqual(other.Costs) && Draws.SequenceEqual(other.Draws) && Left.SequenceEqual(other.Left);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Month, Existing, Covered, Joining, Costs.Count);
}

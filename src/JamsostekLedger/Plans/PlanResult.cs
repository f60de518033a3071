using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>What comes of a plan, month by month.</summary>
/// <param name="TargetMonth">The month of the target.</param>
/// <param name="TargetWorkers">Workers who must be covered then.</param>
/// <param name="ExistingAtTarget">Workers of today's cover who still are covered then.</param>
/// <param name="Needed">Workers who must join so that the target is reached.</param>
/// <param name="Planned">Workers whom the mix names.</param>
/// <param name="Months">The months, from the first to the one in which the last cover is over.</param>
/// <param name="Money">The money, by fund and year.</param>
/// <param name="Earmarks">Rules of earmarked funds beside it.</param>
/// <param name="Warnings">What a planner must see.</param>
public sealed record PlanResult(
    YearMonth TargetMonth,
    long TargetWorkers,
    long ExistingAtTarget,
    long Needed,
    long Planned,
    IReadOnlyList<PlanMonth> Months,
    IReadOnlyList<PlanMoney> Money,
    IReadOnlyList<PlanEarmark> Earmarks,
    IReadOnlyList<Refusal> Warnings)
{
    /// <summary>What the plan costs in all.</summary>
    public Rupiah Cost => Months.Aggregate(Rupiah.Zero, (sum, month) => sum + month.Cost);

    /// <summary>Workers who are covered in the month of the target.</summary>
    public long Reached => AtTarget().Total;

    /// <summary>Coverage in that month, in per cent.</summary>
    public decimal ReachedPercent => AtTarget().Percent;

    /// <summary>First month in which somebody cannot be paid for, or null.</summary>
    public YearMonth? RunsOutIn => Months.FirstOrDefault(month => month.RunningOut + month.NotJoining > 0)?.Month;

    /// <summary>Workers who fall out in that month, or who were to join and cannot.</summary>
    public long UnpaidThen => Months.FirstOrDefault(month => month.Month == RunsOutIn) is { } month
        ? month.RunningOut + month.NotJoining
        : 0;

    /// <summary>Whether a ceiling of an earmarked fund is passed.</summary>
    public bool BreaksEarmark => Earmarks.Any(earmark => earmark.IsBroken);

    /// <summary>The month of the target.</summary>
    public PlanMonth AtTarget() => Months.Single(month => month.Month == TargetMonth);

    /// <inheritdoc/>
    public bool Equals(PlanResult? other) => other is not null
        && (TargetMonth, TargetWorkers, ExistingAtTarget, Needed, Planned)
            == (other.TargetMonth, other.TargetWorkers, other.ExistingAtTarget, other.Needed, other.Planned)
        && Months.SequenceEqual(other.Months) && Money.SequenceEqual(other.Money)
        && Earmarks.SequenceEqual(other.Earmarks) && Warnings.SequenceEqual(other.Warnings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TargetMonth, TargetWorkers, Needed, Planned, Months.Count);
}

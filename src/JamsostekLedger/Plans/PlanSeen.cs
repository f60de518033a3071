namespace JamsostekLedger.Plans;

/// <summary>What the ledger held when a plan was made: a later look may find something else.</summary>
/// <param name="On">The day as of which coverage was looked up.</param>
/// <param name="Numerator">Workers covered at the latest count.</param>
/// <param name="Denominator">Workers of whom they are a part.</param>
/// <param name="Definition">What both are counts of, or null where the source does not say.</param>
/// <param name="Source">Who counted.</param>
/// <param name="ObservedOn">The day of the count.</param>
/// <param name="Lines">Budget lines of the funds that the plan draws on, in the years that it spends in.</param>
/// <param name="RunsOut">Cover that ends unless somebody pays, as the ledger knows it; null where it knows
/// nothing of it.</param>
public sealed record PlanSeen(
    LocalDate On,
    long Numerator,
    long Denominator,
    string? Definition,
    string Source,
    LocalDate ObservedOn,
    IReadOnlyList<PlanLine> Lines,
    IReadOnlyList<PlanRunOut>? RunsOut)
{
    /// <inheritdoc/>
    public bool Equals(PlanSeen? other) => other is not null
        && (On, Numerator, Denominator, Definition, Source, ObservedOn)
            == (other.On, other.Numerator, other.Denominator, other.Definition, other.Source, other.ObservedOn)
        && Lines.SequenceEqual(other.Lines)
        && RunsOut is null == other.RunsOut is null && (RunsOut ?? []).SequenceEqual(other.RunsOut ?? []);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(On, Numerator, Denominator, Source, Lines.Count);
}

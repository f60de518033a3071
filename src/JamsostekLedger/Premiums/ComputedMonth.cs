using System.Collections.Immutable;

namespace JamsostekLedger.Premiums;

/// <summary>What was computed of one month of a fund.</summary>
/// <param name="JkkRate">Id of the rate row of JKK.</param>
/// <param name="JkmRate">Id of the rate row of JKM.</param>
/// <param name="Steps">Day by day, as recorded.</param>
public sealed record ComputedMonth(string JkkRate, string JkmRate, ImmutableArray<ComputedStep> Steps)
{
    /// <summary>What it comes to.</summary>
    public ComputedStep Total => Steps.Skip(1).Aggregate(Steps[0], (sum, step) =>
        new ComputedStep(step.On, sum.Workers + step.Workers, sum.Jkk + step.Jkk, sum.Jkm + step.Jkm));
}

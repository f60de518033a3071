namespace JamsostekLedger.Coverage;

/// <summary>All that is known of a region's coverage and its targets.</summary>
/// <param name="Observations">Counts that were recorded and figures that were published; of two that count as much
/// the one that stands first here is taken.</param>
/// <param name="Targets">Targets, likewise.</param>
public sealed record CoverageStatements(
    IReadOnlyList<CoverageObservation> Observations, IReadOnlyList<CoverageTarget> Targets)
{
    private const decimal CutAt = 10_000;

    /// <summary>What a region's days hold, what was published last first.</summary>
    public static CoverageStatements Of(IEnumerable<CoverageDay> days)
    {
        var known = days.ToArray();
        return new(
            [.. known.SelectMany(day => day.Observed).Select(CoverageObservation.Of)
                .OrderByDescending(seen => seen.PublishedOn)],
            [.. known.SelectMany(day => day.Targets).Select(CoverageTarget.Of)
                .OrderByDescending(target => target.PublishedOn)]);
    }

    /// <summary>These, and then those.</summary>
    public CoverageStatements With(CoverageStatements others) =>
        new([.. Observations, .. others.Observations], [.. Targets, .. others.Targets]);

    /// <summary>The latest count on or before a day, of whatever definition.</summary>
    public CoverageObservation? LatestOn(LocalDate on) => Latest(on, seen => seen.HasParts);

    /// <summary>The latest percentage on or before a day that was said without its parts.</summary>
    public CoverageObservation? LatestSaidOn(LocalDate on) => Latest(on, seen => !seen.HasParts);

    /// <summary>The nearest target on or after a day.</summary>
    public CoverageTarget? NextFrom(LocalDate on) => Targets
        .Where(target => target.TargetDate >= on)
        .OrderBy(target => target.TargetDate)
        .FirstOrDefault();

    /// <summary>The series of what was observed on or before a day.</summary>
    public IReadOnlyList<CoverageSeries> SeriesUpTo(LocalDate on) =>
        CoverageSeries.Of(Observations.Where(seen => seen.ObservedOn <= on));

    /// <summary>
    /// What others counted on the day of a published coverage: never an earlier day, because coverage moves, and no
    /// count of another definition where both say one. Per cent, cut at four decimals, so that rounding it as the
    /// statement is rounds only once.
    /// </summary>
    public decimal? Beside(CoverageObservation published) => Observations
        .Where(seen => seen is { HasParts: true } && seen.ObservedOn == published.ObservedOn)
        .Where(seen => seen.Stream != published.Stream && seen.Source != published.Source)
        .Where(seen => seen.Definition is null || published.Definition is null
            || CoverageSeries.SameDefinition(seen.Definition, published.Definition))
        .Select(seen => (decimal?)(decimal.Truncate(seen.Ratio()!.Value * CutAt) / CutAt))
        .FirstOrDefault();

    /// <summary>What others set as the target of the day of a published target.</summary>
    public decimal? Beside(CoverageTarget published) => Targets
        .Where(target => target.TargetDate == published.TargetDate)
        .Where(target => target.Stream != published.Stream && target.Source != published.Source)
        .Select(target => (decimal?)target.Percent)
        .FirstOrDefault();

    private CoverageObservation? Latest(LocalDate on, Func<CoverageObservation, bool> counts) => Observations
        .Where(seen => seen.ObservedOn <= on && counts(seen))
        .OrderByDescending(seen => seen.ObservedOn)
        .FirstOrDefault();
}

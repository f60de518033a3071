namespace JamsostekLedger.Coverage;

/// <summary>
/// What somebody said of a region's coverage on a day, from a count that was recorded or from a figure that was
/// published. A percentage that was published alone has no parts; it is shown as said, and nothing is reckoned from it.
/// </summary>
/// <param name="ObservedOn">The day that it is about.</param>
/// <param name="Numerator">Workers whose cover stood, or null where only a percentage was said.</param>
/// <param name="Denominator">Workers of whom they are a part, or null likewise.</param>
/// <param name="Definition">What both are counts of, or null where the source does not say.</param>
/// <param name="Stated">The percentage in the source's own words, or null where it gave the parts alone.</param>
/// <param name="Source">Who said it.</param>
/// <param name="PublishedOn">When it was said, or null.</param>
/// <param name="Stream">The stream that keeps it.</param>
public sealed record CoverageObservation(
    LocalDate ObservedOn,
    long? Numerator,
    long? Denominator,
    string? Definition,
    decimal? Stated,
    string Source,
    LocalDate? PublishedOn,
    string Stream)
{
    /// <summary>Whether both parts are known, so that something can be reckoned.</summary>
    public bool HasParts => Numerator is not null && Denominator is > 0;

    /// <summary>
    /// Per cent with two decimals, half away from zero; without parts what the source stated, in its own precision.
    /// </summary>
    public decimal? Percent =>
        Ratio() is { } ratio ? decimal.Round(ratio, 2, MidpointRounding.AwayFromZero) + 0.00m : Stated;

    /// <summary>Numerator of denominator in per cent, exactly; null without parts.</summary>
    public decimal? Ratio() => HasParts ? Numerator!.Value * 100m / Denominator!.Value : null;

    /// <summary>A recorded count.</summary>
    public static CoverageObservation Of(CoverageObserved observed) => new(
        observed.ObservedOn, observed.Numerator, observed.Denominator, observed.Definition, null, observed.Source,
        observed.PublishedOn, CoverageDay.StreamOf(observed.ObservedOn));

    /// <summary>
    /// How many workers must be covered for a percentage: the next whole one, because less would miss it. Null without
    /// parts.
    /// </summary>
    public long? WorkersFor(decimal percent) =>
        HasParts ? (long)decimal.Ceiling(percent * Denominator!.Value / 100) : null;
}

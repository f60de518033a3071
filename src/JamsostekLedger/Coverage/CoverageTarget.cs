namespace JamsostekLedger.Coverage;

/// <summary>A coverage to be reached by a day, as it was recorded or published.</summary>
/// <param name="TargetDate">The day by which.</param>
/// <param name="Percent">Per cent of the denominator.</param>
/// <param name="Definition">What it is a percentage of, or null where the source does not say.</param>
/// <param name="Source">Who set it.</param>
/// <param name="PublishedOn">When it was said, or null.</param>
/// <param name="Stream">The stream that keeps it.</param>
public sealed record CoverageTarget(
    LocalDate TargetDate,
    decimal Percent,
    string? Definition,
    string Source,
    LocalDate? PublishedOn,
    string Stream)
{
    /// <summary>A recorded target.</summary>
    public static CoverageTarget Of(CoverageTargetSet target) => new(
        target.TargetDate, target.Value(), target.Definition, target.Source, target.PublishedOn,
        CoverageDay.StreamOf(target.TargetDate));
}

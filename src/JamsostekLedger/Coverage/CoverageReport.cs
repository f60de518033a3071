using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Coverage;

/// <summary>A region's coverage on a day, with all that the percentage is made of.</summary>
/// <param name="Region">Region code.</param>
/// <param name="On">The day asked for.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Numerator">Workers whose cover stood at the last count, or null where nobody gave counts.</param>
/// <param name="Denominator">Workers of whom they are a part, or null.</param>
/// <param name="Definition">What both are counts of, or null.</param>
/// <param name="Percent">Numerator of denominator, with two decimals; without counts what a source said.</param>
/// <param name="Target">Per cent to be reached by the nearest target on or after the day, or null.</param>
/// <param name="GapWorkers">Workers who are lacking for the target; zero where it is reached, null where it cannot be
/// reckoned.</param>
/// <param name="GapYearlyPremium">What a year of cover for them costs at the rates in force on the day.</param>
/// <param name="Source">Who counted, or null.</param>
/// <param name="ObservedOn">The day of the count, or null.</param>
/// <param name="PublishedOn">When it was said, or null.</param>
/// <param name="Stated">The percentage that the source itself gave, or null: it may contradict its own counts.</param>
/// <param name="TargetDate">The day of the target, or null.</param>
/// <param name="TargetSource">Who set it, or null.</param>
/// <param name="TargetDefinition">What it is a percentage of, or null where its source does not say.</param>
/// <param name="YearlyPremium">A year's premium for one worker, or null before the first known rate.</param>
/// <param name="Rates">The rates that it is made of.</param>
/// <param name="Ledger">Workers whose cover stands on the day by the region's own roster, or null where the ledger
/// keeps none.</param>
/// <param name="Said">The latest percentage that was said without its parts, where it is later than the count.</param>
/// <param name="Series">All that was observed up to the day, each definition apart.</param>
public sealed record CoverageReport(
    string Region,
    LocalDate On,
    Instant RecordedAsOf,
    long? Numerator,
    long? Denominator,
    string? Definition,
    decimal? Percent,
    decimal? Target,
    long? GapWorkers,
    Rupiah? GapYearlyPremium,
    string? Source,
    LocalDate? ObservedOn,
    LocalDate? PublishedOn,
    decimal? Stated,
    LocalDate? TargetDate,
    string? TargetSource,
    string? TargetDefinition,
    Rupiah? YearlyPremium,
    IReadOnlyList<string> Rates,
    long? Ledger,
    CoverageObservation? Said,
    IReadOnlyList<CoverageSeries> Series)
{
    /// <summary>The report.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="on">The day asked for.</param>
    /// <param name="recordedAsOf">The ledger as it was recorded then.</param>
    /// <param name="known">All that is known of the region's coverage.</param>
    /// <param name="ledger">Workers whose cover stands on the day by the region's own roster, or null.</param>
    /// <param name="rates">The region's table of rates.</param>
    public static CoverageReport Of(
        string region, LocalDate on, Instant recordedAsOf, CoverageStatements known, long? ledger,
        RateTable rates)
    {
        var counted = known.LatestOn(on);
        var said = known.LatestSaidOn(on);
        var shown = counted ?? said;
        var target = known.NextFrom(on);
        var premium = Coverage.YearlyPremium.In(on.ToYearMonth(), rates);
        var gap = target is null ? null : counted?.WorkersFor(target.Percent) - counted?.Numerator;
        if (gap < 0)
            gap = 0;
        return new(
            region, on, recordedAsOf, shown?.Numerator, shown?.Denominator, shown?.Definition, shown?.Percent,
            target?.Percent, gap, gap is { } workers && premium is not null ? premium.Amount * workers : null,
            shown?.Source, shown?.ObservedOn, shown?.PublishedOn, shown?.Stated, target?.TargetDate, target?.Source,
            target?.Definition, premium?.Amount, premium?.Rates ?? [], ledger,
            counted is not null && said?.ObservedOn > counted.ObservedOn ? said : null, known.SeriesUpTo(on));
    }
}

using JamsostekLedger.Host.Pages.Events;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Audit;

/// <summary>What changed between two instants of recording.</summary>
/// <param name="Region">Region code.</param>
/// <param name="Since">The earlier instant.</param>
/// <param name="Until">The later one.</param>
/// <param name="Figures">The figures that changed; one that did not is left out.</param>
internal sealed record ChangesReport(
    string Region, Instant Since, Instant Until, IReadOnlyList<ChangesReport.Change> Figures)
{
    /// <summary>The report of a region.</summary>
    public static async Task<ChangesReport> OfAsync(
        Moment until, Moment since, CancellationToken cancellation) => new(
        until.Region.Code, since.AsOf.RecordedAt, until.AsOf.RecordedAt,
        [
            .. (await ChangesQuery.RunAsync(until, since.AsOf.Seq, cancellation)).Select(change => new Change(
                ExplainAsked.NameOf(change.Measure), ExplainAsked.UnitOf(change.Measure), change.Year, change.Before,
                change.After, change.After - change.Before, change.Count,
                [.. change.Facts.Select(ChangedBy.Of)])),
        ]);

    /// <summary>A figure of a year.</summary>
    /// <param name="Figure">Its name.</param>
    /// <param name="Unit">What it is counted in.</param>
    /// <param name="Year">Fiscal year, year of months of cover or of payment; null of those without one.</param>
    /// <param name="Before">What it was.</param>
    /// <param name="After">What it became.</param>
    /// <param name="Difference">By how much it rose.</param>
    /// <param name="Count">How many facts did it.</param>
    /// <param name="Facts">The first thousand of them.</param>
    internal sealed record Change(
        string Figure, string Unit, int? Year, long Before, long After, long Difference, long Count,
        IReadOnlyList<ChangedBy> Facts);

    /// <summary>A fact that changed a figure, and where it came from.</summary>
    /// <param name="Amount">What it added.</param>
    /// <param name="Seq">Its number in the region.</param>
    /// <param name="Stream">Its stream.</param>
    /// <param name="Type">Its type.</param>
    /// <param name="Document">Number of its document.</param>
    /// <param name="ValueDate">When it happened.</param>
    /// <param name="RecordedAt">When it was recorded.</param>
    /// <param name="Actor">Who recorded it.</param>
    /// <param name="Reason">Why, where that was said.</param>
    /// <param name="File">The file that it came with.</param>
    /// <param name="FileHash">Keyed hash of that file.</param>
    /// <param name="Line">The row of that file.</param>
    internal sealed record ChangedBy(
        long Amount, long Seq, string Stream, string Type, string Document, LocalDate ValueDate, Instant RecordedAt,
        string Actor, string? Reason, string? File, string? FileHash, int? Line)
    {
        internal static ChangedBy Of(ChangingFact fact) => new(
            fact.Amount, fact.Recorded.Seq, fact.Recorded.Stream, fact.Recorded.Type,
            FactWords.DocumentOf(fact.Recorded.Fact), fact.Recorded.Fact.ValueDate, fact.Recorded.RecordedAt,
            fact.Recorded.Headers.Actor, fact.Recorded.Headers.Reason, fact.Recorded.Headers.Source,
            fact.Recorded.Headers.FileMark, fact.Recorded.Headers.Line);
    }
}

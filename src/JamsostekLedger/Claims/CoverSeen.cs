using JamsostekLedger.Cover;

namespace JamsostekLedger.Claims;

/// <summary>
/// What the worker's cover was on the day of the event, by what was known on another day. A claim keeps it as it was
/// seen; later payments and corrections never change it, and what is known now stands beside it.
/// </summary>
/// <param name="AsOf">The day of knowledge: payments of later days were not known.</param>
/// <param name="Status">How the worker stood on the day of the event; null where no roster names the worker.</param>
/// <param name="Rule">Id of the cover rule that makes it so; null with the status.</param>
/// <param name="Since">First month of the unbroken cover: both clocks run from it. Null out of cover.</param>
/// <param name="Until">Last paid month of that cover.</param>
/// <param name="PaidMonths">Months of that cover that were paid, to the month of the event.</param>
/// <param name="Restarted">Whether an earlier cover had lapsed before it.</param>
public sealed record CoverSeen(
    LocalDate AsOf,
    CoverStatus? Status,
    string? Rule,
    YearMonth? Since,
    YearMonth? Until,
    int PaidMonths,
    bool Restarted)
{
    /// <summary>What a timeline says of a day.</summary>
    public static CoverSeen Of(CoverTimeline timeline, LocalDate on)
    {
        var span = timeline.On(on);
        var isIn = span?.Status is CoverStatus.Covered or CoverStatus.Prepaid or CoverStatus.Grace;
        var episode = isIn
            ? timeline.Spans.LastOrDefault(part => part.Episode is not null && part.From <= on)?.Episode
            : null;
        return new(
            timeline.AsOf, span?.Status, span?.Rule.Id, episode?.First, episode?.Last,
            episode is null ? 0 : PaidTo(timeline, episode, on.ToYearMonth()), episode?.Restarted == true);
    }

    /// <summary>Whether two looks, on whatever days, saw the same.</summary>
    public bool SameAs(CoverSeen other) => this with { AsOf = other.AsOf } == other;

    private static int PaidTo(CoverTimeline timeline, Episode episode, YearMonth month) => timeline.Spans
        .Where(span => span.Episode == episode && span.From.ToYearMonth() <= month)
        .Sum(span => (span.To.ToYearMonth() <= month ? span : span with { To = month.LastDay() }).Months);
}

namespace JamsostekLedger.Cover;

/// <summary>
/// One worker's cover over all programmes, as of a day: spans in order that never overlap, without a hole from the
/// first month of membership (or the first paid month, if that is earlier) to the end of the month looked at, and
/// after it the months that are paid ahead.
/// </summary>
/// <param name="AsOf">The day looked at: nothing paid or ended later is known.</param>
/// <param name="Spans">How the worker stood, in order.</param>
/// <param name="Standing">How the worker stands on that day; null where nothing is known of one.</param>
public sealed record CoverTimeline(LocalDate AsOf, IReadOnlyList<CoverSpan> Spans, Standing? Standing)
{
    /// <summary>The timeline that memberships and payments make.</summary>
    /// <param name="memberships">Memberships of one worker.</param>
    /// <param name="paid">What was paid for that worker; premiums given back are left out.</param>
    /// <param name="asOf">The day looked at, in the region's zone.</param>
    /// <param name="rules">The rules in force by their dates.</param>
    public static CoverTimeline Of(
        IEnumerable<Membership> memberships, IEnumerable<PaidMonths> paid, LocalDate asOf, CoverRules rules)
    {
        var enrolled = memberships.ToArray();
        // The earliest payment of a month settles it. The rest of the order only makes the answer the same whatever
        // order the payments come in.
        var known = paid.Where(payment => payment.PaidOn <= asOf)
            .OrderBy(payment => payment.PaidOn)
            .ThenBy(payment => payment.Programme, StringComparer.Ordinal)
            .ThenBy(payment => payment.Fund, StringComparer.Ordinal)
            .ToArray();
        var spans = MonthWalk.Spans(enrolled, known, asOf, rules);
        return new(asOf, spans, Cover.Standing.Of(enrolled, spans, asOf, rules));
    }

    /// <summary>
    /// How the worker stood on a day, by what is known on <see cref="AsOf"/>; null outside the timeline. The same day
    /// asked of a timeline of its own tells what was known then.
    /// </summary>
    public CoverSpan? On(LocalDate day) => Spans.FirstOrDefault(span => span.Contains(day));

    /// <summary>Months that stand so: a month counts once, however often it was paid.</summary>
    public int PersonMonths(CoverStatus status) =>
        Spans.Where(span => span.Status == status).Sum(span => span.PersonMonths);
}

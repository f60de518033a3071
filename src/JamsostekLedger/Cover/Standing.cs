namespace JamsostekLedger.Cover;

/// <summary>How a worker stands on a day, and what comes next if nothing more is paid.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Status">How the worker stands.</param>
/// <param name="Payer">Who paid the last month of the cover; null where no cover has begun.</param>
/// <param name="Episode">The cover that the worker is in, or was in last; null where none has begun.</param>
/// <param name="LapsesOn">
/// First day out of cover if nothing more is paid; already past where the cover has lapsed. Null where no cover has
/// begun or the membership is over.
/// </param>
/// <param name="Reduced">
/// The three-month clock: to its end a death leaves the reduced JKM. Null where no such rule is in force at its end, or
/// no cover is running.
/// </param>
/// <param name="Scholarship">
/// The three-year clock: from the day after its end a death leaves scholarships, if every month from the last paid one
/// is paid. Null where no cover is running.
/// </param>
/// <param name="PaysUntil">
/// Last month that any programme of the worker pays by its own term; null where one has no end or none is left.
/// </param>
public sealed record Standing(
    LocalDate AsOf,
    CoverStatus Status,
    Payer? Payer,
    Episode? Episode,
    LocalDate? LapsesOn,
    Clock? Reduced,
    Clock? Scholarship,
    YearMonth? PaysUntil)
{
    /// <summary>
    /// The month from which the lapse is reckoned: the last paid one of the cover. A gap that is within grace may lie
    /// before it.
    /// </summary>
    public YearMonth? CoveredUntil => Episode?.Last;

    /// <summary>First month of the cover: where both clocks begin.</summary>
    public YearMonth? EpisodeStart => Episode?.First;

    /// <summary>Whether the cover is lost on the day looked at.</summary>
    public bool HasLapsed => LapsesOn <= AsOf;

    internal static Standing? Of(
        IReadOnlyList<Membership> memberships, IReadOnlyList<CoverSpan> spans, LocalDate asOf, CoverRules rules)
    {
        if (memberships.Count == 0 && spans.Count == 0)
            return null;

        var at = spans.FirstOrDefault(span => span.Contains(asOf));
        var status = at?.Status ?? (spans.Count > 0 ? spans[0].Status : CoverStatus.Awaiting);
        var episode = EpisodeOn(spans, status, asOf);
        var over = status == CoverStatus.Ended || episode is null;
        LocalDate? lapses = over ? null : rules.LapseAfter(episode!.Last);
        var running = !over && asOf < lapses;
        return new(
            asOf,
            status,
            episode is null ? null : LastPayer(spans, episode),
            episode,
            lapses,
            running ? ReducedClock(episode!, rules) : null,
            running ? ScholarshipClock(episode!, spans, asOf, rules) : null,
            PaidUntil(memberships, asOf));
    }

    // Out of cover, what is paid ahead counts: the worker will be in it again.
    private static Episode? EpisodeOn(IReadOnlyList<CoverSpan> spans, CoverStatus status, LocalDate asOf)
    {
        var begun = spans.LastOrDefault(span => span.Episode is not null && span.From <= asOf)?.Episode;
        return begun is null || status is CoverStatus.Lapsed or CoverStatus.PaidLate or CoverStatus.Awaiting
            ? spans.FirstOrDefault(span => span.Episode is not null && span.From > asOf)?.Episode ?? begun
            : begun;
    }

    private static Payer? LastPayer(IReadOnlyList<CoverSpan> spans, Episode episode) =>
        spans.Last(span => span.Episode == episode).Payers[0];

    private static Clock? ReducedClock(Episode episode, CoverRules rules)
    {
        // The number of months is asked of the day on which it would end, so that the rule is in force when it counts.
        foreach (var rule in rules.All.Where(row => row.Rule == CoverRules.ReducedJkmMonths))
        {
            var end = episode.First.PlusMonths(rule.Value ?? 0).FirstDay().PlusDays(-1);
            if (rule.Covers(end))
                return new(end, rule);
        }

        return null;
    }

    private static Clock? ScholarshipClock(
        Episode episode, IReadOnlyList<CoverSpan> spans, LocalDate asOf, CoverRules rules)
    {
        if (rules.Find(CoverRules.ScholarshipMonths, asOf) is not { Value: { } months } rule)
            return null;
        if (episode.Months < months)
            return new(episode.Last.PlusMonths(months - episode.Months).LastDay(), rule);

        var left = months;
        foreach (var span in spans.Where(span => span.Episode == episode))
        {
            if (span.Months >= left)
                return new(span.From.ToYearMonth().PlusMonths(left - 1).LastDay(), rule);
            left -= span.Months;
        }

        return null;
    }

    private static YearMonth? PaidUntil(IReadOnlyList<Membership> memberships, LocalDate asOf)
    {
        var open = memberships.Where(membership => !(membership.EndedOn < asOf)
            && !(membership.LastMonth < asOf.ToYearMonth())).ToArray();
        return open.Any(membership => membership.LastMonth is null)
            ? null
            : open.Max(membership => membership.LastMonth);
    }
}

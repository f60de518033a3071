using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>From a day on a worker stands under the month until which somebody has paid.</summary>
/// <param name="On">The day.</param>
/// <param name="Programme">Programme of the enrolment that reaches furthest.</param>
/// <param name="Fund">Fund that paid its last month.</param>
/// <param name="Until">That month.</param>
internal readonly record struct CoverReach(LocalDate On, string Programme, string? Fund, YearMonth Until)
    : IComparable<CoverReach>
{
    /// <summary>What the journal calls it.</summary>
    public Dimensions Dimensions => new() { Programme = Programme, Fund = Fund, Month = Until };

    /// <summary>
    /// The steps by which the reach of a worker's places in programmes changes, reckoned from what is known of every
    /// day: so it does not matter in which order that came to be known.
    /// </summary>
    public static IEnumerable<(CoverReach At, long Change)> Of(IEnumerable<RosterMember> places)
    {
        RosterMember[] paid = [.. places.Where(member => member.Recorded.Any())
            .OrderBy(member => member.Listing.Programme, StringComparer.Ordinal)];
        CoverReach? before = null;
        foreach (var day in paid.SelectMany(Days).Distinct().Order())
        {
            CoverReach? now = null;
            foreach (var member in paid)
                if (At(member, day) is { } reach && !(now?.Until >= reach.Until))
                    now = reach;
            if (before is { } gone && now is { } come && gone with { On = day } == come)
                continue;
            if (before is { } ended)
                yield return (ended with { On = day }, -1);
            if (now is { } begun)
                yield return (begun, 1);
            before = now;
        }
    }

    /// <summary>Where a worker stands by the latest that is known, as of a day.</summary>
    public static CoverReach? Now(Worker worker, LocalDate on) => worker.Furthest is { CoveredUntil: { } until } member
        ? new(on, member.Listing.Programme, member.LastFund, until)
        : null;

    /// <inheritdoc/>
    public int CompareTo(CoverReach other) =>
        On.CompareTo(other.On) is not 0 and var day ? day
        : string.CompareOrdinal(Programme, other.Programme) is not 0 and var programme ? programme
        : string.CompareOrdinal(Fund, other.Fund) is not 0 and var fund ? fund
        : Until.CompareTo(other.Until);

    private static IEnumerable<LocalDate> Days(RosterMember member) => member.Recorded
        .SelectMany(run => run.ReleasedOn is { } released ? [run.PaidOn, released] : new[] { run.PaidOn })
        .Concat(member.Terms.Skip(1).Select(term => term.Start.OnDayOfMonth(1)))
        .Concat(member.Terms.Select(term => term.EndedOn).OfType<LocalDate>());

    private static CoverReach? At(RosterMember member, LocalDate day)
    {
        if (!Runs(member, day))
            return null;
        CoverRun? last = null;
        foreach (var run in member.Recorded)
            if (run.PaidOn <= day && !(run.ReleasedOn <= day) && !(last?.To >= run.To))
                last = run;
        return last is null ? null : new(day, member.Listing.Programme, last.Fund, last.To);
    }

    // The first enrolment counts from ever: what is paid before it begins reaches as far. Who comes back counts from
    // the month of coming back.
    private static bool Runs(RosterMember member, LocalDate day)
    {
        var at = member.Terms.Length - 1;
        while (at > 0 && member.Terms[at].Start.OnDayOfMonth(1) > day)
            at--;
        return at >= 0 && !(member.Terms[at].EndedOn <= day);
    }
}

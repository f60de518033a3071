using NodaTime;

namespace JamsostekLedger.Cover;

/// <summary>When a worker's memberships, taken together, are over.</summary>
internal static class MembershipEnds
{
    /// <summary>
    /// The first day without membership because something ended it, where that day is not after the month; else null.
    /// A programme whose term is over ends nothing by itself, or a gap between two yearly programmes would look like
    /// an end where it is a lapse.
    /// </summary>
    public static LocalDate? EndedFrom(IReadOnlyList<Membership> memberships, YearMonth month, LocalDate asOf)
    {
        LocalDate? ended = null;
        YearMonth? term = null;
        foreach (var membership in memberships)
        {
            if (membership.Start > month)
                continue;
            if (membership.EndedOn is { } on && on <= asOf)
                ended = ended > on ? ended : on;
            else if (membership.LastMonth is not { } last || last >= month)
                return null;
            else
                term = term > last ? term : last;
        }

        return ended is { } day && day < month.LastDay() && !(term?.LastDay() > day) ? day.PlusDays(1) : null;
    }

    /// <summary>Whether every programme that enrolled the worker by that month is past its term.</summary>
    public static bool AllPastTerm(IReadOnlyList<Membership> memberships, YearMonth month)
    {
        var any = false;
        foreach (var membership in memberships)
        {
            if (membership.Start > month)
                continue;
            if (!(membership.LastMonth < month))
                return false;
            any = true;
        }

        return any;
    }
}

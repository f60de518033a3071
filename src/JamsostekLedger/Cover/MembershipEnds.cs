namespace JamsostekLedger.Cover;

/// <summary>When a worker's memberships, taken together, are over.</summary>
internal static class MembershipEnds
{
    /// <summary>The first day of a month on which the worker is no member any more; null where there is none.</summary>
    public static LocalDate? EndedFrom(IReadOnlyList<Membership> memberships, YearMonth month, LocalDate asOf)
    {
        if (HasEnded(memberships, month.FirstDay(), asOf))
            return month.FirstDay();

        LocalDate? from = null;
        foreach (var membership in memberships)
        {
            if (membership.EndedOn?.PlusDays(1) is { } day && day.ToYearMonth() == month && !(from < day)
                && HasEnded(memberships, day, asOf))
                from = day;
        }

        return from;
    }

    /// <summary>
    /// Whether something had ended every membership by a day. A programme whose term is over ends nothing by itself,
    /// or a gap between two yearly programmes would look like an end where it is a lapse; so the latest counts: an end,
    /// or a term that ran out.
    /// </summary>
    public static bool HasEnded(IReadOnlyList<Membership> memberships, LocalDate day, LocalDate asOf)
    {
        LocalDate? ended = null;
        YearMonth? term = null;
        foreach (var membership in memberships)
        {
            if (membership.Start > day.ToYearMonth())
                continue;
            if (membership.EndedOn is { } on && on < day && on <= asOf)
                ended = ended > on ? ended : on;
            else if (membership.LastMonth is { } last && last < day.ToYearMonth())
                term = term > last ? term : last;
            else
                return false;
        }

        return ended is not null && !(term?.LastDay() > ended);
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

namespace JamsostekLedger.Simulation.Model;

/// <summary>One time that a worker was enrolled in a programme.</summary>
internal sealed record Term(YearMonth Start, LocalDate? EndedOn);

/// <summary>Who is enrolled, and who may be.</summary>
internal static class Roster
{
    public static string? Refuse(Book book, Entry entry)
    {
        var last = Terms(book, entry["nik"], entry["programme"]).LastOrDefault();
        if (entry.Kind == "roster")
            return last is { EndedOn: null } || entry.Month("start_month") <= last?.EndedOn?.ToYearMonth()
                ? "already-enrolled"
                : null;
        return last is null ? "worker-unknown"
            : last.EndedOn is not null ? "not-enrolled"
            : entry.Day("ended_on").ToYearMonth() < last.Start ? "ends-before-start"
            : null;
    }

    /// <summary>The times of a worker in a programme, in the order in which they were recorded.</summary>
    public static List<Term> Terms(Book book, string nik, string programme)
    {
        var terms = new List<Term>();
        foreach (var entry in book.Entries)
        {
            if (entry["nik"] != nik || entry["programme"] != programme)
                continue;
            if (entry.Kind == "roster")
                terms.Add(new(entry.Month("start_month"), null));
            else if (entry.Kind == "endings")
                terms[^1] = terms[^1] with { EndedOn = entry.Day("ended_on") };
        }

        return terms;
    }
}

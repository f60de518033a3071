namespace JamsostekLedger.Simulation.Model;

/// <summary>Which rows need a programme, and until when it runs.</summary>
internal static class Programmes
{
    public static string? Refuse(Book book, Entry entry)
    {
        if (entry.Kind == "programmes")
            return book.Under(Keys.Of(entry)) is null && entry.DayOrNull("ends_on") < entry.Day("starts_on")
                ? "programme-ends-before-start"
                : null;
        if (entry.Kind == "endings" || entry["programme"].Length == 0)
            return null;
        if (book.Programme(entry["programme"]) is not { } programme)
            return "programme-unknown";
        return entry.Kind == "roster"
            && programme.DayOrNull("ends_on") is { } end && end.ToYearMonth() < entry.Month("start_month")
            ? "month-outside-programme"
            : null;
    }
}

namespace JamsostekLedger.Store.Background;

/// <summary>Times by the calendar of a region.</summary>
public static class Schedule
{
    /// <summary>The first day whose hour lies after an instant, and that hour.</summary>
    /// <param name="hour">The hour of each day.</param>
    /// <param name="zone">The region's zone.</param>
    /// <param name="after">The instant.</param>
    public static (LocalDate Day, Instant At) NextDay(LocalTime hour, DateTimeZone zone, Instant after)
    {
        var today = after.InZone(zone).Date;
        var at = Of(today);
        return at > after ? (today, at) : (today.PlusDays(1), Of(today.PlusDays(1)));

        Instant Of(LocalDate day) => zone.AtLeniently(day + hour).ToInstant();
    }

    /// <summary>The first month whose day and hour lie after an instant, and that instant.</summary>
    /// <param name="day">Day of each month, 1 to 28.</param>
    /// <param name="hour">The hour of that day.</param>
    /// <param name="zone">The region's zone.</param>
    /// <param name="after">The instant.</param>
    public static (YearMonth Month, Instant At) NextMonth(int day, LocalTime hour, DateTimeZone zone, Instant after)
    {
        var month = after.InZone(zone).Date.ToYearMonth();
        var at = Of(month);
        return at > after ? (month, at) : (month.PlusMonths(1), Of(month.PlusMonths(1)));

        Instant Of(YearMonth of) => zone.AtLeniently(of.OnDayOfMonth(day) + hour).ToInstant();
    }
}

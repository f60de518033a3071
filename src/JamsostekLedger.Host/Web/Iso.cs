using System.Globalization;
using NodaTime.Text;

namespace JamsostekLedger.Host.Web;

/// <summary>Dates and instants as addresses and form fields spell them.</summary>
public static class Iso
{
    /// <summary>The first year that may be asked for.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last one.</summary>
    public const int LastYear = 2200;

    private static readonly LocalDateTimePattern[] LocalTimes =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss"),
        LocalDateTimePattern.ExtendedIso,
    ];

    /// <summary><c>2024-11-28</c></summary>
    public static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary><c>2024-11</c></summary>
    public static string Month(YearMonth month) => YearMonthPattern.Iso.Format(month);

    /// <summary><c>2024-12-31T15:59:00Z</c>, with as many decimals as it has.</summary>
    public static string Moment(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    /// <summary>
    /// The region's wall clock as a <c>datetime-local</c> field takes it. Browsers know milliseconds: a finer instant
    /// is rounded up, so that what it names stays in.
    /// </summary>
    public static string Local(Instant instant, DateTimeZone zone)
    {
        const long ticks = NodaConstants.TicksPerMillisecond;
        var up = Instant.FromUnixTimeTicks((instant.ToUnixTimeTicks() + ticks - 1) / ticks * ticks);
        return LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFF")
            .Format(up.InZone(zone).LocalDateTime).Replace(',', '.');
    }

    /// <summary>Reads a day.</summary>
    public static bool TryDay(string text, out LocalDate date) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out date) && IsYear(date.Year);

    /// <summary>Reads a month.</summary>
    public static bool TryMonth(string text, out YearMonth month) =>
        YearMonthPattern.Iso.Parse(text).TryGetValue(default, out month) && IsYear(month.Year);

    /// <summary>Reads a year; no ledger has anything of one outside of these.</summary>
    public static bool TryYear(string? text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && IsYear(year);

    /// <summary>Whether a date of such a year may be asked for.</summary>
    public static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>Reads an instant: with an offset or Z as it says, without one by the zone's wall clock.</summary>
    public static bool TryMoment(string text, DateTimeZone zone, out Instant instant)
    {
        instant = default;
        // A plus that was not escaped arrives as a blank.
        var spelled = text.Replace(' ', '+');
        if (OffsetDateTimePattern.ExtendedIso.Parse(spelled) is { Success: true, Value: var exact })
            instant = exact.ToInstant();
        else if (LocalTimes.Select(pattern => pattern.Parse(text)).FirstOrDefault(parsed => parsed.Success)
            is { Value: var local })
            instant = local.InZoneLeniently(zone).ToInstant();
        else
            return false;

        return IsYear(instant.InUtc().Year);
    }
}

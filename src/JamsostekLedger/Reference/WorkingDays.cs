using JamsostekLedger.Ledger;
using NodaTime.Text;

namespace JamsostekLedger.Reference;

/// <summary>
/// Indonesia's working days: no Saturday, Sunday, national holiday, joint leave or day of an election. The holidays
/// of a year are a decree of their own; of a year that is not in the table only weekends count, and
/// <see cref="Knows"/> says so. Holidays of one region (Galungan in
/// Bali, which its governor gives) are not in it.
/// </summary>
public sealed class WorkingDays
{
    private readonly HashSet<LocalDate> _off;
    private readonly HashSet<int> _years;

    /// <summary>A calendar of one's own, for a test or a question of what would be.</summary>
    public WorkingDays(IEnumerable<Holiday> holidays)
    {
        All = [.. holidays.OrderBy(holiday => holiday.Day)];
        _off = [.. All.Select(holiday => holiday.Day)];
        _years = [.. All.Select(holiday => holiday.Day.Year)];
    }

    /// <summary>The calendar that ships with the product.</summary>
    public static WorkingDays Shipped { get; } = new(DatedTable.Read("holidays").Select(row => new Holiday(
        LocalDatePattern.Iso.Parse(row["day"]).Value,
        row["name"],
        Enum.Parse<HolidayKind>(row["kind"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        Enum.Parse<Certainty>(row["certainty"], ignoreCase: true),
        row["source"])));

    /// <summary>All holidays, the earliest first.</summary>
    public IReadOnlyList<Holiday> All { get; }

    /// <summary>Whether the holidays of a year are in the table.</summary>
    public bool Knows(int year) => _years.Contains(year);

    /// <summary>Whether the country works on a day.</summary>
    public bool IsWorking(LocalDate day) =>
        day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !_off.Contains(day);

    /// <summary>A day by which something is due, moved to the next working day where it is none.</summary>
    public DueDay Due(LocalDate day)
    {
        var on = IsWorking(day) ? day : Add(day, 1);
        return new(day, on, Unknown(day, on));
    }

    /// <summary>The doubt of whoever counts working days over years whose holidays are not known.</summary>
    public IReadOnlyList<Refusal> Unknown(LocalDate from, LocalDate to)
    {
        var years = string.Join(" dan ", Enumerable.Range(from.Year, to.Year - from.Year + 1)
            .Where(year => !Knows(year)));
        return years.Length == 0 ? [] :
        [
            new("holidays-unknown",
                $"Hari libur {years} belum ada dalam tabel; hanya Sabtu dan Minggu yang dilewati."),
        ];
    }

    /// <summary>
    /// The so-many-th working day after a day, which itself does not count; before it where the number is below zero;
    /// the day itself for zero.
    /// </summary>
    public LocalDate Add(LocalDate day, int days)
    {
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.PlusDays(Math.Sign(days));
            if (IsWorking(day))
                left--;
        }

        return day;
    }

    /// <summary>
    /// How many working days the second day is after the first, which itself does not count; below zero before it.
    /// </summary>
    public int Between(LocalDate from, LocalDate to)
    {
        var step = to < from ? -1 : 1;
        var count = 0;
        for (var day = from; day != to;)
        {
            day = day.PlusDays(step);
            if (IsWorking(day))
                count += step;
        }

        return count;
    }
}

namespace JamsostekLedger.Demonstration;

/// <summary>The days on which the demonstration's offices and banks move money.</summary>
internal static class WorkingDays
{
    // The fixed holidays and Nyepi, when Bali's banks are shut. The full calendar is a yearly decree and not needed
    // here: nothing is computed from these days.
    private static readonly HashSet<(int Month, int Day)> Fixed = [(1, 1), (5, 1), (6, 1), (8, 17), (12, 25)];
    private static readonly HashSet<DateOnly> Nyepi = [new(2023, 3, 22), new(2024, 3, 11), new(2025, 3, 29)];

    /// <summary>The day itself, or the first working day after it.</summary>
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorking(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>Some working day of the period; its last day must be one, so that none falls outside.</summary>
    public static DateOnly Draw(SplitMix64 random, DateOnly from, DateOnly to) =>
        OnOrAfter(from.AddDays(random.Below(to.DayNumber - from.DayNumber + 1)));

    private static bool IsWorking(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !Fixed.Contains((day.Month, day.Day))
        && !Nyepi.Contains(day);
}

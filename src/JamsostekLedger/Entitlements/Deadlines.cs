using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Entitlements;

/// <summary>The clocks of a claim, each by the rule in force on the day on which it starts.</summary>
/// <param name="rules">The dated deadlines.</param>
/// <param name="calendar">The working days.</param>
public sealed class Deadlines(DeadlineRules rules, WorkingDays calendar)
{
    /// <summary>By the tables that ship with the product.</summary>
    public static Deadlines Shipped { get; } = new(DeadlineRules.Shipped, WorkingDays.Shipped);

    /// <summary>Until when an accident is to be reported (stage I, 2 × 24 hours), or null without a rule.</summary>
    /// <param name="accident">The instant of the accident or diagnosis.</param>
    /// <param name="zone">The region's zone.</param>
    public Deadline? StageOne(Instant accident, DateTimeZone zone) =>
        Hours(DeadlineRules.StageOneHours, accident, zone);

    /// <summary>The same from the clock on the wall of the region.</summary>
    public Deadline? StageOne(LocalDateTime accident, DateTimeZone zone) =>
        StageOne(zone.AtLeniently(accident).ToInstant(), zone);

    /// <summary>The same where the hour is not known: from the end of the day, the latest that it can be.</summary>
    public Deadline? StageOne(LocalDate accident, DateTimeZone zone) =>
        WithoutHour(StageOne(EndOf(accident, zone), zone), accident);

    /// <summary>Until when the doctor's statement is to be reported (stage II, 2 × 24 hours), or null.</summary>
    /// <param name="statement">The instant of the statement.</param>
    /// <param name="zone">The region's zone.</param>
    public Deadline? StageTwo(Instant statement, DateTimeZone zone) =>
        Hours(DeadlineRules.StageTwoHours, statement, zone);

    /// <summary>The same from the clock on the wall of the region.</summary>
    public Deadline? StageTwo(LocalDateTime statement, DateTimeZone zone) =>
        StageTwo(zone.AtLeniently(statement).ToInstant(), zone);

    /// <summary>The same where the hour is not known.</summary>
    public Deadline? StageTwo(LocalDate statement, DateTimeZone zone) =>
        WithoutHour(StageTwo(EndOf(statement, zone), zone), statement);

    /// <summary>The last day on which BPJS pays in time, or null without a rule.</summary>
    /// <param name="benefit">JKK or JKM.</param>
    /// <param name="completeOn">The day on which the documents are complete; it does not count itself.</param>
    public Deadline? Payment(Benefit benefit, LocalDate completeOn)
    {
        if (rules.Find(DeadlineRules.PaymentDays, benefit, completeOn) is not { } rule)
            return null;
        var due = rule.Days == DayKind.Working
            ? calendar.Add(completeOn, rule.Value)
            : completeOn.PlusDays(rule.Value);
        return Of(rule, due, null, rule.Days == DayKind.Working ? calendar.Unknown(completeOn, due) : []);
    }

    /// <summary>What paying on a day costs BPJS that was due on another, or null without a rule.</summary>
    /// <param name="benefit">JKK or JKM.</param>
    /// <param name="dueOn">The last day in time.</param>
    /// <param name="on">The day of payment, or today while nothing is paid.</param>
    /// <param name="amount">The amount that is late.</param>
    public LateCompensation? Late(Benefit benefit, LocalDate dueOn, LocalDate on, Rupiah amount)
    {
        if (rules.Find(DeadlineRules.LatePercent, benefit, dueOn) is not { } rule)
            return null;
        var rounding = RoundingRules.Of(dueOn.ToYearMonth());
        var working = rule.Days == DayKind.Working;
        var days = on <= dueOn ? 0
            : working ? calendar.Between(dueOn, on)
            : Period.DaysBetween(dueOn, on);
        return new(
            days, rule.Days, rounding.Round(amount.Amount * (decimal)days * rule.Value / 100), rule.Id, rule.Source,
            rule.Certainty, rounding.Id, working && on > dueOn ? calendar.Unknown(dueOn, on) : []);
    }

    /// <summary>The last day on which the benefit can be claimed, or null without a rule.</summary>
    /// <param name="benefit">JKK or JKM.</param>
    /// <param name="eventDate">Day of the accident, diagnosis or death.</param>
    public Deadline? Lapse(Benefit benefit, LocalDate eventDate) =>
        rules.Find(DeadlineRules.LapseYears, benefit, eventDate) is { } rule
            ? Of(rule, eventDate.PlusYears(rule.Value), null, [])
            : null;

    private Deadline? Hours(string what, Instant start, DateTimeZone zone)
    {
        if (rules.Find(what, Benefit.Jkk, start.InZone(zone).Date) is not { } rule)
            return null;
        var due = start + Duration.FromHours(rule.Value);
        return Of(rule, due.InZone(zone).Date, due, []);
    }

    private static Instant EndOf(LocalDate day, DateTimeZone zone) =>
        zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - Duration.FromSeconds(1);

    private static Deadline? WithoutHour(Deadline? deadline, LocalDate day) => deadline is null ? null : deadline with
    {
        Doubts =
        [
            new("deadline-hour-unknown",
                $"Jam kejadian pada {day:uuuu-MM-dd} tidak diketahui; batas 2 x 24 jam dihitung dari akhir hari itu."),
        ],
    };

    private static Deadline Of(DeadlineRule rule, LocalDate on, Instant? at, IReadOnlyList<Refusal> doubts) =>
        new(on, at, rule.Id, rule.Source, rule.Certainty, doubts);
}

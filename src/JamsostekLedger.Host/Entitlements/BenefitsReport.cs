using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Entitlements;

/// <summary>The tables by which benefits, deadlines and heirs are told, each row with its source.</summary>
/// <param name="On">The day for which rows are said to be in force.</param>
/// <param name="Benefits">What each part of a benefit comes to.</param>
/// <param name="SchoolLevels">What scholarships pay.</param>
/// <param name="Deadlines">How long a claim may take.</param>
/// <param name="Heirs">The classes of heirs in the order of the law.</param>
/// <param name="HolidayYears">Years whose holidays are known.</param>
/// <param name="Holidays">The holidays of the year of that day.</param>
public sealed record BenefitsReport(
    LocalDate On,
    IReadOnlyList<BenefitsReport.BenefitRow> Benefits,
    IReadOnlyList<BenefitsReport.LevelRow> SchoolLevels,
    IReadOnlyList<BenefitsReport.DeadlineRow> Deadlines,
    IReadOnlyList<BenefitsReport.HeirRow> Heirs,
    IReadOnlyList<int> HolidayYears,
    IReadOnlyList<Holiday> Holidays)
{
    private static readonly DateTimeZone Jakarta = DateTimeZoneProviders.Tzdb["Asia/Jakarta"];

    /// <summary>The tables that ship.</summary>
    public static BenefitsReport Of(LocalDate on) => new(
        on,
        [
            .. BenefitRules.Shipped.All.Select(row => new BenefitRow(
                row.Id, row.What, row.Value, row.Unit, row.From, row.To, row.Covers(on), row.Certainty, row.Source)),
        ],
        [
            .. BenefitRules.Shipped.Levels.Select(row => new LevelRow(
                row.Id, row.Code, row.Amount, row.Years, row.EntryAge, row.From, row.To, row.Covers(on),
                row.Certainty, row.Source)),
        ],
        [
            .. DeadlineRules.Shipped.All.Select(row => new DeadlineRow(
                row.Id, row.What, row.Benefit, row.Value, row.Days, row.From, row.To, row.Covers(on), row.Certainty,
                row.Source)),
        ],
        [
            .. HeirClasses.All.Select(row => new HeirRow(
                row.Id, row.Code, row.Rank, row.Name, row.From, row.To, row.Covers(on), row.Certainty, row.Source)),
        ],
        [.. WorkingDays.Shipped.All.Select(holiday => holiday.Day.Year).Distinct()],
        [.. WorkingDays.Shipped.All.Where(holiday => holiday.Day.Year == on.Year)]);

    /// <summary>The day that it is in Jakarta: the tables are the nation's.</summary>
    public static LocalDate Today(IClock clock) => clock.GetCurrentInstant().InZone(Jakarta).Date;

    /// <summary>A rule of benefits.</summary>
    /// <param name="Id">Name of the row.</param>
    /// <param name="What">What it rules.</param>
    /// <param name="Value">Its number, or null without a ceiling.</param>
    /// <param name="Unit">What the number counts.</param>
    /// <param name="From">First day in force.</param>
    /// <param name="To">Last day in force, or null.</param>
    /// <param name="InForce">Whether it is on the day of the report.</param>
    /// <param name="Certainty">How sure it is.</param>
    /// <param name="Source">The rule that says so.</param>
    public sealed record BenefitRow(
        string Id, string What, long? Value, BenefitUnit Unit, LocalDate? From, LocalDate? To, bool InForce,
        Certainty Certainty, string Source);

    /// <summary>A level of school.</summary>
    /// <param name="Id">Name of the row.</param>
    /// <param name="Level">Code of the level.</param>
    /// <param name="Amount">Rupiah a child and year.</param>
    /// <param name="Years">Most years.</param>
    /// <param name="EntryAge">Usual age of entry.</param>
    /// <param name="From">First day in force.</param>
    /// <param name="To">Last day in force, or null.</param>
    /// <param name="InForce">Whether it is on the day of the report.</param>
    /// <param name="Certainty">How sure it is.</param>
    /// <param name="Source">The rule that says so.</param>
    public sealed record LevelRow(
        string Id, string Level, Rupiah Amount, int Years, int EntryAge, LocalDate? From, LocalDate? To, bool InForce,
        Certainty Certainty, string Source);

    /// <summary>A deadline.</summary>
    /// <param name="Id">Name of the row.</param>
    /// <param name="What">What it rules.</param>
    /// <param name="Benefit">The benefit that it is of.</param>
    /// <param name="Value">Hours, days, per cent a day or years.</param>
    /// <param name="Days">Which days count.</param>
    /// <param name="From">First day in force.</param>
    /// <param name="To">Last day in force, or null.</param>
    /// <param name="InForce">Whether it is on the day of the report.</param>
    /// <param name="Certainty">How sure it is.</param>
    /// <param name="Source">The rule that says so.</param>
    public sealed record DeadlineRow(
        string Id, string What, Benefit Benefit, int Value, DayKind Days, LocalDate? From, LocalDate? To, bool InForce,
        Certainty Certainty, string Source);

    /// <summary>A class of heirs.</summary>
    /// <param name="Id">Name of the row.</param>
    /// <param name="Class">Code of the class.</param>
    /// <param name="Rank">Place in the order.</param>
    /// <param name="Name">As the law says it.</param>
    /// <param name="From">First day in force.</param>
    /// <param name="To">Last day in force, or null.</param>
    /// <param name="InForce">Whether it is on the day of the report.</param>
    /// <param name="Certainty">How sure it is.</param>
    /// <param name="Source">The rule that says so.</param>
    public sealed record HeirRow(
        string Id, string Class, int Rank, string Name, LocalDate? From, LocalDate? To, bool InForce,
        Certainty Certainty, string Source);
}

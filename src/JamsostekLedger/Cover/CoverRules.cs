using JamsostekLedger.Reference;
using NodaTime.Text;

namespace JamsostekLedger.Cover;

/// <summary>The rules by which cover begins, lasts and lapses: dated data of members who are no wage earners.</summary>
public sealed class CoverRules
{
    /// <summary>A paid month is covered.</summary>
    public const string CoverPaid = "cover-paid";

    /// <summary>Cover begins with the first premium.</summary>
    public const string FirstPremium = "first-premium";

    /// <summary>Months after the end of cover in which arrears close the gap.</summary>
    public const string GraceMonths = "grace-months";

    /// <summary>Arrears after the grace are for BPJS to decide.</summary>
    public const string LateArrears = "late-arrears";

    /// <summary>A payment after the lapse begins a new cover.</summary>
    public const string Restart = "restart";

    /// <summary>What ends a membership ends its cover, whatever was paid ahead.</summary>
    public const string MembershipEnd = "membership-end";

    /// <summary>Months from the beginning of cover in which a death leaves the reduced JKM.</summary>
    public const string ReducedJkmMonths = "reduced-jkm-months";

    /// <summary>Paid months after which a death leaves scholarships by JKM.</summary>
    public const string ScholarshipMonths = "scholarship-months";

    /// <summary>Day of the month by which its premium is due.</summary>
    public const string DueDay = "due-day";

    /// <summary>Age from which nobody is enrolled for the first time.</summary>
    public const string AgeLimit = "age-limit";

    /// <summary>Least age of enrolment.</summary>
    public const string AgeLeast = "age-least";

    /// <summary>Most months that are paid for at once.</summary>
    public const string PrepaidMonths = "prepaid-months";

    private readonly Dictionary<string, CoverRule[]> _byRule;

    /// <summary>Rules of one's own, for a test or a question of what would be.</summary>
    public CoverRules(IEnumerable<CoverRule> rules)
    {
        All = [.. rules];
        _byRule = All.GroupBy(rule => rule.Rule).ToDictionary(rows => rows.Key, rows => rows.ToArray());
    }

    /// <summary>The table that ships with the product.</summary>
    public static CoverRules Shipped { get; } = new(DatedTable.Read("cover-rules").Select(row => new CoverRule(
        row["id"],
        row["rule"],
        row["value"].Length == 0 ? null : int.Parse(row["value"]),
        Day(row["from"]),
        Day(row["to"]),
        Enum.Parse<Certainty>(row["certainty"], ignoreCase: true),
        row["source"])));

    /// <summary>All rows.</summary>
    public IReadOnlyList<CoverRule> All { get; }

    /// <summary>The row of a rule in force on a day, or null.</summary>
    public CoverRule? Find(string rule, LocalDate day)
    {
        foreach (var row in _byRule.GetValueOrDefault(rule, []))
        {
            if (row.Covers(day))
                return row;
        }

        return null;
    }

    /// <summary>The row of a rule that must be in force on that day.</summary>
    /// <exception cref="InvalidDataException">The table has none.</exception>
    public CoverRule On(string rule, LocalDate day) =>
        Find(rule, day) ?? throw new InvalidDataException($"Cover rule {rule} has no row for {day:uuuu-MM-dd}.");

    /// <summary>How many months after its last paid month a cover is in grace.</summary>
    public int Grace(YearMonth lastPaid) => On(GraceMonths, lastPaid.OnDayOfMonth(1).PlusMonths(1)).Value ?? 0;

    /// <summary>The day from which a cover has lapsed when nothing after this month is paid in time.</summary>
    public LocalDate LapseAfter(YearMonth lastPaid) =>
        lastPaid.PlusMonths(Grace(lastPaid) + 1).OnDayOfMonth(1);

    /// <summary>The day by which a month's premium is due, by the calendar that ships.</summary>
    public DueDay DueOn(YearMonth month) =>
        WorkingDays.Shipped.Due(month.OnDayOfMonth(On(CoverRules.DueDay, month.OnDayOfMonth(1)).Value ?? 1));

    private static LocalDate? Day(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;
}

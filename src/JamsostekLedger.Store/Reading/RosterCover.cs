using JamsostekLedger.Cover;
using JamsostekLedger.Enrolment;
using NodaTime.Text;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// How an enrolled worker stands by the last month that any programme paid: what a list of thousands can be narrowed
/// by. What a gap before that month or a late payment does to it, the worker's own timeline says.
/// </summary>
public enum RosterCover
{
    /// <summary>Paid for the month of the day, or beyond.</summary>
    Covered,

    /// <summary>Unpaid for no more months than the grace has.</summary>
    Grace,

    /// <summary>Unpaid for longer.</summary>
    Lapsed,

    /// <summary>Not enrolled, or nothing was ever paid.</summary>
    None,
}

/// <summary>The months that part covered, in grace and lapsed from each other on a day.</summary>
/// <param name="Covered">Who is paid until this month or beyond is covered.</param>
/// <param name="Grace">Who is paid until this month or beyond has not lapsed.</param>
public sealed record RosterCoverMonths(YearMonth Covered, YearMonth Grace)
{
    /// <summary>The months of a day.</summary>
    public static RosterCoverMonths On(LocalDate day, CoverRules rules)
    {
        var grace = day.ToYearMonth();
        while (rules.LapseAfter(grace.PlusMonths(-1)) > day)
            grace = grace.PlusMonths(-1);
        return new(day.ToYearMonth(), grace);
    }

    /// <summary>How somebody stands.</summary>
    /// <param name="status">Where the worker stands in the programme that is listed.</param>
    /// <param name="until">The last month that any programme paid for the worker; null where none did.</param>
    public RosterCover Of(EnrolmentStatus status, YearMonth? until) => (status, until) switch
    {
        (EnrolmentStatus.Enrolled, { } month) => month >= Covered ? RosterCover.Covered
            : month >= Grace ? RosterCover.Grace
            : RosterCover.Lapsed,
        _ => RosterCover.None,
    };

    /// <summary>A month as documents hold it.</summary>
    internal static string Text(YearMonth month) => YearMonthPattern.Iso.Format(month);
}

using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>A worker whose cover lapses, or has.</summary>
/// <param name="Member">The worker's place in the programme that reaches furthest.</param>
/// <param name="LapsesOn">First day out of cover if nothing more is paid.</param>
/// <param name="Months">Months to be paid, the oldest first, for cover to last as long as is asked; 0 after a
/// lapse.</param>
/// <param name="Prevention">What they cost.</param>
public sealed record LapsingWorker(RosterMember Member, LocalDate LapsesOn, int Months, Rupiah Prevention)
{
    /// <summary>Last paid month.</summary>
    public YearMonth CoveredUntil => Member.CoveredUntil!.Value;
}

/// <summary>A page of the workers whose cover lapses, those who lapse first at its head.</summary>
/// <param name="Matching">How many are asked for in all.</param>
/// <param name="Workers">Those on the page.</param>
/// <param name="Before">Where the page before ends, or null where this is the first.</param>
/// <param name="After">Where the next page begins, or null where this is the last.</param>
public sealed record LapsingWorkers(
    int Matching, IReadOnlyList<LapsingWorker> Workers, LapsingPlace? Before, LapsingPlace? After)
{
    /// <summary>Workers on a page.</summary>
    public const int PageSize = 50;
}

/// <summary>A place in the list. Pages are cut by places and not by numbers, so the last is as fast as the
/// first.</summary>
/// <param name="CoveredUntil">Last paid month of the worker who stands there.</param>
/// <param name="Key">The worker's key in the programme.</param>
/// <param name="IsEnd">Whether a page ends before it; else one begins after it.</param>
public sealed record LapsingPlace(YearMonth CoveredUntil, string Key, bool IsEnd);

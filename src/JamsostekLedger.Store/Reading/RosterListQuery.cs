using JamsostekLedger.Cover;
using JamsostekLedger.Enrolment;

namespace JamsostekLedger.Store.Reading;

/// <summary>A programme's roster: how many stand where, and a page of the members asked for.</summary>
/// <param name="Counts">All members of the programme by place, status and cover; where an invoice or a stage's answer
/// is asked for, of its members.</param>
/// <param name="Stages">How the stages of verification answered for them.</param>
/// <param name="Matching">How many are asked for.</param>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
/// <param name="Members">The members on it, by district, village and number.</param>
public sealed record RosterList(
    IReadOnlyList<RosterCount> Counts,
    IReadOnlyList<RosterStage> Stages,
    int Matching,
    long Page,
    long Pages,
    IReadOnlyList<RosterMember> Members)
{
    /// <summary>Members on a page.</summary>
    public const int PageSize = 50;

    /// <summary>How many pages so many members fill.</summary>
    internal static long PagesOf(int matching) => Math.Max(1, (matching + PageSize - 1) / PageSize);
}

/// <summary>Lists the members of a programme's roster, now or as of an earlier day or instant.</summary>
public static class RosterListQuery
{
    /// <summary>One page of the members, and what all of the programme count to.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="filter">Which members.</param>
    /// <param name="on">Last value date of facts that are known, or null for all.</param>
    /// <param name="day">The day on which they are covered or not.</param>
    /// <param name="page">Number of the page, from 1; one beyond the last is the last.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<RosterList> RunAsync(Moment moment, RosterFilter filter, LocalDate? on, LocalDate day,
        long page, CancellationToken cancellation = default) =>
        await (await OpenAsync(moment, filter, on, day, cancellation)).ListAsync(
            Math.Max(1, page), cancellation);

    /// <summary>All members asked for, for a file.</summary>
    public static async Task<IReadOnlyList<RosterMember>> AllAsync(
        Moment moment, RosterFilter filter, LocalDate? on, LocalDate day, CancellationToken cancellation = default) =>
        await (await OpenAsync(moment, filter, on, day, cancellation)).AllAsync(cancellation);

    // The kept view knows all value dates. It is the view of a day too while no fact of a worker lies after it.
    private static async Task<IRoster> OpenAsync(
        Moment moment, RosterFilter filter, LocalDate? on, LocalDate day, CancellationToken cancellation)
    {
        var months = RosterCoverMonths.On(day, CoverRules.Shipped);
        return moment.AsOf.IsLatest && !(on is { } last
                && await KeptRoster.HasLaterAsync(moment, last, cancellation))
            ? new KeptRoster(moment, filter, months)
            : new FoldedRoster(filter, months, await FoldedRoster.MembersAsync(
                moment, on, cancellation));
    }
}

/// <summary>The members that a filter asks for, wherever they are read from.</summary>
internal interface IRoster
{
    /// <summary>One page of them, and all counts.</summary>
    Task<RosterList> ListAsync(long page, CancellationToken cancellation);

    /// <summary>All of them.</summary>
    Task<IReadOnlyList<RosterMember>> AllAsync(CancellationToken cancellation);
}

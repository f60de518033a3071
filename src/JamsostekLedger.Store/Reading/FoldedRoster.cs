using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>A roster of an earlier day or instant, folded anew from the facts of its workers.</summary>
internal sealed class FoldedRoster : IRoster
{
    private readonly RosterFilter _filter;
    private readonly IReadOnlyList<(RosterMember Member, RosterCount One)> _members;

    public FoldedRoster(
        RosterFilter filter, RosterCoverMonths months, IReadOnlyDictionary<string, RosterMember> members)
    {
        _filter = filter;
        var until = new Dictionary<PersonId, YearMonth>();
        foreach (var member in members.Values)
            if (member.CoveredUntil is { } month
                && !(until.TryGetValue(member.Worker, out var other) && other >= month))
                until[member.Worker] = month;

        _members =
        [
            .. from pair in members
               let member = pair.Value
               where filter.Counts(member)
               let listing = member.Listing
               select (member, new RosterCount(
                   listing.District, listing.Village, member.Status,
                   member.Checks.FirstOrDefault(check => check.Rejected is not null)?.Rejected,
                   months.Of(member.Status, until.TryGetValue(member.Worker, out var last) ? last : null), 1)),
        ];
    }

    /// <summary>All members of a region's rosters by key, as they stood.</summary>
    public static async Task<IReadOnlyDictionary<string, RosterMember>> MembersAsync(
        Moment moment, LocalDate? on, CancellationToken cancellation)
    {
        var members = new Dictionary<string, RosterMember>();
        await foreach (var recorded in FactQueries.OfPrefixAsync(moment, "worker", cancellation))
        {
            if (recorded.Fact.Until(on) is { } fact && RosterMember.KeyOf(fact) is { } key)
                members[key] = members.GetValueOrDefault(key, RosterMember.Empty).Evolve(fact);
        }

        return members;
    }

    public Task<RosterList> ListAsync(long page, CancellationToken cancellation)
    {
        var asked = Asked();
        var shown = Math.Min(page, RosterList.PagesOf(asked.Count));
        return Task.FromResult(new RosterList(
            [
                .. _members.GroupBy(entry => entry.One)
                    .Select(group => group.Key with { Members = group.Count() })
                    .OrderBy(count => count.District, StringComparer.Ordinal)
                    .ThenBy(count => count.Village, StringComparer.Ordinal)
                    .ThenBy(count => count.Status).ThenBy(count => count.Reason).ThenBy(count => count.Cover),
            ],
            [
                .. _members.SelectMany(entry => entry.Member.Checks)
                    .GroupBy(check => (check.Stage, check.Rejected))
                    .Select(group => new RosterStage(group.Key.Stage, group.Key.Rejected, group.Count()))
                    .OrderBy(stage => stage.Stage).ThenBy(stage => stage.Reason),
            ],
            asked.Count, shown, RosterList.PagesOf(asked.Count),
            [.. asked.Skip((int)(shown - 1) * RosterList.PageSize).Take(RosterList.PageSize)]));
    }

    public Task<IReadOnlyList<RosterMember>> AllAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RosterMember>>(Asked());

    private List<RosterMember> Asked() =>
    [
        .. _members.Where(entry => _filter.Takes(entry.One)).Select(entry => entry.Member)
            .OrderBy(member => member.Listing.District, StringComparer.Ordinal)
            .ThenBy(member => member.Listing.Village, StringComparer.Ordinal)
            .ThenBy(member => RosterMember.KeyOf(member.Listing.Programme, member.Worker), StringComparer.Ordinal),
    ];
}

using JamsostekLedger.Enrolment;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Reading;

/// <summary>The rosters as they stood at an earlier instant or on an earlier day, folded anew.</summary>
internal sealed class FoldedLapsingRoster : ILapsingRoster
{
    private readonly SortedDictionary<string, RosterMember> _members = new(StringComparer.Ordinal);

    private FoldedLapsingRoster()
    {
    }

    public static async Task<FoldedLapsingRoster> FoldAsync(Moment moment, LocalDate on, CancellationToken cancellation)
    {
        var prefix = StreamTypes.Views.Single(view => view.DocumentType == typeof(RosterMember)).Prefix;
        var roster = new FoldedLapsingRoster();
        await foreach (var recorded in FactQueries.OfPrefixAsync(moment, prefix, cancellation))
        {
            if (recorded.Fact.Until(on) is { } fact && RosterMember.KeyOf(fact) is { } key)
                roster._members[key] = roster._members.GetValueOrDefault(key, RosterMember.Empty).Evolve(fact);
        }

        return roster;
    }

    public Task<IReadOnlyList<RosterMember>> PaidUntilAsync(
        LapsingFilter filter, IReadOnlyCollection<YearMonth> months, LapsingPlace? from, int limit,
        CancellationToken cancellation)
    {
        var ordered = _members
            .Where(pair => pair.Value.CoveredUntil is { } until && months.Contains(until)
                && (filter.Programme ?? pair.Value.Listing.Programme) == pair.Value.Listing.Programme)
            .OrderBy(pair => pair.Value.CoveredUntil).ThenBy(pair => pair.Key, StringComparer.Ordinal);
        var placed = from switch
        {
            null => ordered,
            { IsEnd: true } => ordered.Where(pair => Compare(pair, from) < 0).Reverse(),
            _ => ordered.Where(pair => Compare(pair, from) > 0),
        };
        return Task.FromResult<IReadOnlyList<RosterMember>>([.. placed.Take(limit).Select(pair => pair.Value)]);
    }

    public Task<IReadOnlyList<RosterMember>> OfKeysAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RosterMember>>(
        [
            .. keys.Select(key => _members.GetValueOrDefault(key)).OfType<RosterMember>()
                .Where(member => member.CoveredUntil is not null),
        ]);

    private static int Compare(KeyValuePair<string, RosterMember> pair, LapsingPlace place) =>
        pair.Value.CoveredUntil!.Value.CompareTo(place.CoveredUntil) is not 0 and var months
            ? months
            : string.CompareOrdinal(pair.Key, place.Key);
}

using JamsostekLedger.Enrolment;

namespace JamsostekLedger.Store.Reading;

/// <summary>The rosters of a region as they stand at an instant and on a day, asked for last paid months.</summary>
internal interface ILapsingRoster
{
    /// <summary>Members by last paid month and key, from a place on or before it.</summary>
    Task<IReadOnlyList<RosterMember>> PaidUntilAsync(
        LapsingFilter filter, IReadOnlyCollection<YearMonth> months, LapsingPlace? from, int limit,
        CancellationToken cancellation);

    /// <summary>Members with these keys who have a last paid month.</summary>
    Task<IReadOnlyList<RosterMember>> OfKeysAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation);
}

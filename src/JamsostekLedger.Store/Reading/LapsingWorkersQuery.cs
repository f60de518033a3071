using JamsostekLedger.Cover;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Lists the workers whose cover lapses. A worker stands in it once, by the programme that reaches furthest, as in the
/// journal; so the lists of a report's figures have as many workers as the figures say.
/// </summary>
public static class LapsingWorkersQuery
{
    private const string Until = "body ->> 'coveredUntil'";

    /// <summary>A page of the workers.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="region">Region code.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="on">The day looked at; payments of later days are not known on it.</param>
    /// <param name="asOf">As recorded at an instant.</param>
    /// <param name="from">Where the page begins or ends; null is the first page.</param>
    /// <param name="size">Workers on a page.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<LapsingWorkers> RunAsync(
        LedgerDatabase database, string region, LapsingFilter filter, LocalDate on, AsOf asOf,
        LapsingPlace? from = null, int size = LapsingWorkers.PageSize, CancellationToken cancellation = default)
    {
        var groups = (await CoveredWorkersQuery.RunAsync(database, region, on, asOf, cancellation))
            .Where(group => filter.Takes(group, on, CoverRules.Shipped)).ToList();
        if (groups.Count == 0)
            return new(0, [], null, null);

        var prices = await MonthPrices.LoadAsync(database, region, asOf, cancellation);
        var source = await RosterSource.OpenAsync(database, region, null, on, asOf, cancellation);
        var found = new List<RosterMember>();
        var (place, batch) = (from, Math.Min(size, int.MaxValue - 1) + 1);
        while (found.Count <= size)
        {
            var candidates = await CandidatesAsync(database, source, filter, groups, place, batch, cancellation);
            var furthest = await FurthestAsync(database, source, candidates, prices.Programmes, cancellation);
            found.AddRange(furthest.Where(member => (filter.Fund ?? member.LastFund) == member.LastFund));
            if (candidates.Count < batch)
                break;
            place = PlaceOf(candidates[^1], from?.IsEnd == true);
            // Of a fund that pays few, many rows may have to be looked at.
            batch = Math.Min(batch * 4, 10_000);
        }

        return Page(
            groups.Sum(group => group.Workers), found, from, size,
            member => Lapsing(member, filter.Days, on, prices));
    }

    private static LapsingWorkers Page(
        int matching, List<RosterMember> found, LapsingPlace? from, int size, Func<RosterMember, LapsingWorker> lapsing)
    {
        var isMore = found.Count > size;
        var shown = found.Take(size).ToList();
        var backwards = from?.IsEnd == true;
        if (backwards)
            shown.Reverse();
        return new(
            matching, [.. shown.Select(lapsing)],
            shown.Count > 0 && (backwards ? isMore : from is not null) ? PlaceOf(shown[0], isEnd: true) : null,
            shown.Count > 0 && (backwards || isMore) ? PlaceOf(shown[^1], isEnd: false) : null);
    }

    private static LapsingPlace PlaceOf(RosterMember member, bool isEnd) => new(
        member.CoveredUntil!.Value, RosterMember.KeyOf(member.Listing.Programme, member.Worker), isEnd);

    private static LapsingWorker Lapsing(RosterMember member, int days, LocalDate on, MonthPrices prices)
    {
        var until = member.CoveredUntil!.Value;
        var lapse = CoverRules.Shipped.LapseAfter(until);
        var risk = LapseRisk.Of(
            [new(new(member.Listing.Programme, member.LastFund!), until, 1)], on, prices.Of, CoverRules.Shipped);
        var horizon = risk.Totals.FirstOrDefault(total => total.Days == days);
        return new(member, lapse, horizon?.WorkerMonths ?? 0, horizon?.Prevention ?? Rupiah.Zero);
    }

    // The last paid months that lapse in time are few, and there is an index on them: so this reads what it shows and
    // little more, whatever the number of workers.
    private static async Task<List<RosterMember>> CandidatesAsync(
        LedgerDatabase database, RosterSource source, LapsingFilter filter, List<CoveredWorkers> groups,
        LapsingPlace? from, int limit, CancellationToken cancellation)
    {
        var (compared, direction) = from?.IsEnd == true ? ("<", "desc") : (">", "asc");
        var beyond = from is null ? "" : $"and ({Until}, key) {compared} ($8, $9)";
        await using var command = source.Command(database, $"""
            select body::text from {source.Relation} m
            where {Until} is not null and {Until} = any($4)
                and ($5::varchar is null or (key >= $5 and key < $6))
                and ($7::varchar is null or body -> 'paid' @> jsonb_build_array(jsonb_build_object('fund', $7)))
                {beyond}
            order by {Until} {direction}, key {direction}
            limit $10
            """,
            Sql.Texts(groups.Select(group => $"{group.CoveredUntil:uuuu-MM}").Distinct()),
            Sql.Text(filter.Programme is null ? null : $"{filter.Programme}/"),
            Sql.Text(filter.Programme is null ? null : $"{filter.Programme}0"),
            Sql.Text(filter.Fund), Sql.Text(from is null ? null : $"{from.CoveredUntil:uuuu-MM}"),
            Sql.Text(from?.Key), Sql.Number(limit));
        return await ReadAsync(command, cancellation);
    }

    // A worker of two programmes stays in the list of the one that reaches further.
    private static async Task<IEnumerable<RosterMember>> FurthestAsync(
        LedgerDatabase database, RosterSource source, List<RosterMember> candidates,
        IReadOnlyCollection<string> programmes, CancellationToken cancellation)
    {
        if (programmes.Count < 2 || candidates.Count == 0)
            return candidates;

        await using var command = source.Command(
            database, $"select body::text from {source.Relation} m where {Until} is not null and key = any($4)",
            Sql.Texts(candidates.SelectMany(member => programmes
                .Where(programme => programme != member.Listing.Programme)
                .Select(programme => RosterMember.KeyOf(programme, member.Worker)))));
        var others = (await ReadAsync(command, cancellation)).ToLookup(member => member.Worker);
        return candidates.Where(member =>
            Worker.FurthestOf(others[member.Worker].Append(member))!.Listing.Programme == member.Listing.Programme);
    }

    private static async Task<List<RosterMember>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var members = new List<RosterMember>();
        while (await reader.ReadAsync(cancellation))
            members.Add(RosterSource.Member(reader.GetString(0)));
        return members;
    }
}

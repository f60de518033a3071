using JamsostekLedger.Cover;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Lists the workers whose cover lapses. A worker stands in it once, by the programme that reaches furthest, as in the
/// journal; so the lists of a report's figures have as many workers as the figures say.
/// </summary>
public static class LapsingWorkersQuery
{
    /// <summary>A page of the workers.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="on">The day looked at; payments of later days are not known on it.</param>
    /// <param name="from">Where the page begins or ends; null is the first page.</param>
    /// <param name="size">Workers on a page.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<LapsingWorkers> RunAsync(Moment moment, LapsingFilter filter, LocalDate on,
        LapsingPlace? from = null, int size = LapsingWorkers.PageSize, CancellationToken cancellation = default)
    {
        var groups = (await CoveredWorkersQuery.RunAsync(moment, on, cancellation))
            .Where(group => filter.Takes(group, on, CoverRules.Shipped)).ToList();
        if (groups.Count == 0)
            return new(0, [], null, null);

        // One programme's rows stand together, so naming it spares looking at the others.
        if (groups.Select(group => group.Payer.Programme).Distinct().ToList() is [var only])
            filter = filter with { Programme = only };
        var prices = await MonthPrices.LoadAsync(moment, cancellation);
        var roster = await OpenAsync(moment, on, cancellation);
        var months = groups.Select(group => group.CoveredUntil).ToHashSet();
        var found = new List<RosterMember>();
        var (place, batch) = (from, Math.Min(size, int.MaxValue - 1) + 1);
        while (found.Count <= size)
        {
            var candidates = await roster.PaidUntilAsync(filter, months, place, batch, cancellation);
            var furthest = await FurthestAsync(roster, candidates, prices.Programmes, cancellation);
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

    // A worker of two programmes stays in the list of the one that reaches further.
    private static async Task<IEnumerable<RosterMember>> FurthestAsync(
        ILapsingRoster roster, IReadOnlyList<RosterMember> candidates, IReadOnlyCollection<string> programmes,
        CancellationToken cancellation)
    {
        if (programmes.Count < 2 || candidates.Count == 0)
            return candidates;

        var keys = candidates.SelectMany(member => programmes
            .Where(programme => programme != member.Listing.Programme)
            .Select(programme => RosterMember.KeyOf(programme, member.Worker)));
        var others = (await roster.OfKeysAsync([.. keys.Distinct()], cancellation)).ToLookup(member => member.Worker);
        return candidates.Where(member =>
            Worker.FurthestOf(others[member.Worker].Append(member))!.Listing.Programme == member.Listing.Programme);
    }

    // The kept view knows payments of all days. It is the view of a day too while none of a later day moves a worker.
    private static async Task<ILapsingRoster> OpenAsync(Moment moment, LocalDate on, CancellationToken cancellation)
    {
        return moment.AsOf.IsLatest && !await JournalSource.Query(moment, $"""
            select exists (select from {JournalSource.Sql} j
                where value_date > $5 and unit = 'worker' and (debit = 'cover:until' or credit = 'cover:until'))
            """, Sql.Day(on)).ValueAsync<bool>(cancellation)
            ? new KeptLapsingRoster(moment)
            : await FoldedLapsingRoster.FoldAsync(moment, on, cancellation);
    }
}

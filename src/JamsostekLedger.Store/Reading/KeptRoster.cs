using JamsostekLedger.Enrolment;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// The roster as it stands, asked of the kept view: one pass over a programme's documents counts them and finds the
/// page, so a list of tens of thousands takes a fraction of a second.
/// </summary>
internal sealed class KeptRoster(
    Moment moment, RosterFilter filter, RosterCoverMonths months) : IRoster
{
    private const int NumberLength = 32;

    // Stages are kept in the order in which they answered; the first that rejected is the reason.
    private const string Reason = """
        case when jsonb_array_length(body -> 'checks') > 0 then
            (select c ->> 'rejected' from jsonb_array_elements(body -> 'checks') with ordinality as a(c, at)
             where c ->> 'rejected' is not null order by at limit 1) end
        """;

    private const string Members = """
        from ledger.view where region = $1 and name = 'roster_member' and key >= $2 and key < $3
            and body -> 'unlisted' is null
            and ($4::varchar is null or body -> 'paid' @> jsonb_build_array(jsonb_build_object('invoice', $4)))
            and ($5::varchar is null or exists (
                select from jsonb_array_elements(body -> 'checks') as c
                where c ->> 'stage' = $5 and (c ->> 'rejected' is null) = $6))
        """;

    // Another programme may have paid further for the same worker.
    private static readonly string Elsewhere = $"""
        select right(key, {NumberLength}) as worker, max(body ->> 'coveredUntil') as until from (
            select key, body from ledger.view where region = $1 and name = 'roster_member' and key < $2
                and body ->> 'coveredUntil' is not null
            union all
            select key, body from ledger.view where region = $1 and name = 'roster_member' and key >= $3
                and body ->> 'coveredUntil' is not null) o
        group by 1
        """;

    private static readonly string Asked = $"""
        with o as materialized ({Elsewhere}),
        m as materialized (
            select key, listing ->> 'district' collate "C" as district, listing ->> 'village' collate "C" as village,
                status, reason,
                case when status <> 'enrolled' or greatest(m.until, o.until) is null then 'None'
                    when greatest(m.until, o.until) >= $7 then 'Covered'
                    when greatest(m.until, o.until) >= $8 then 'Grace' else 'Lapsed' end as cover
            from (select key, body -> 'listing' as listing, body ->> 'status' as status,
                    body ->> 'coveredUntil' as until, {Reason} as reason {Members} offset 0) m
            left join o on o.worker = right(m.key, {NumberLength})),
        asked as materialized (
            select key, district, village from m
            where ($9::varchar is null or status = $9) and ($10::varchar is null or reason = $10)
                and ($11::varchar is null or cover = $11) and ($12::varchar is null or district = $12)
                and ($13::varchar is null or village = $13))
        """;

    private static readonly string Counts = $"""
        {Asked}
        select null as key, district, village, status, reason, cover, count(*)::int as members from m
        group by district, village, status, reason, cover
        union all
        (select key, null, null, null, null, null, null from asked order by district, village, key
         limit $14 offset $15)
        """;

    private static readonly string All = $"""
        {Asked}
        select v.body::text from asked
        join ledger.view v on v.region = $1 and v.name = 'roster_member' and v.key = asked.key
        order by asked.district, asked.village, asked.key
        """;

    private const string Stages = $"""
        select c ->> 'stage' as stage, c ->> 'rejected' as reason, count(*)::int as members
        from (select body -> 'checks' as checks {Members}) m cross join lateral jsonb_array_elements(checks) as c
        group by 1, 2
        """;

    /// <summary>Whether a fact of a worker has a later value date: the kept view knows it already.</summary>
    public static Task<bool> HasLaterAsync(Moment moment, LocalDate on, CancellationToken cancellation) =>
        JournalSource.Query(moment, $"""
            select exists (select from {JournalSource.Sql} j
                where value_date > $5 and unit in ('worker', 'worker-month')
                    and (debit like 'roster:%' or credit like 'roster:%' or debit like 'cover:%'))
            """, Sql.Day(on)).ValueAsync<bool>(cancellation);

    public async Task<RosterList> ListAsync(long page, CancellationToken cancellation)
    {
        var stages = await StagesAsync(cancellation);
        var (counts, keys) = await CountsAsync(page, cancellation);
        var matching = counts.Where(filter.Takes).Sum(count => count.Members);
        var pages = RosterList.PagesOf(matching);
        if (page > pages)
            keys = (await CountsAsync(pages, cancellation)).Keys;
        return new(
            counts, stages, matching, Math.Min(page, pages), pages, await OfKeysAsync(keys, cancellation));
    }

    public Task<IReadOnlyList<RosterMember>> AllAsync(CancellationToken cancellation) =>
        Query(All).DocumentsAsync<RosterMember>(cancellation);

    private async Task<(List<RosterCount> Counts, List<string> Keys)> CountsAsync(
        long page, CancellationToken cancellation)
    {
        var (counts, keys) = (new List<RosterCount>(), new List<string>());
        var asked = Query(Counts).With(Sql.Number(RosterList.PageSize), Sql.Number((page - 1) * RosterList.PageSize));
        await foreach (var row in asked.RowsAsync(cancellation))
            if (row.TextOrNull("key") is { } key)
                keys.Add(key);
            else
                counts.Add(new(
                    row.Text("district"), row.Text("village"), Stored.Value<EnrolmentStatus>(row.Text("status")),
                    ReasonOf(row), row.Named<RosterCover>("cover"), row.Count("members")));
        return ([
            .. counts.OrderBy(count => count.District, StringComparer.Ordinal)
                .ThenBy(count => count.Village, StringComparer.Ordinal)
                .ThenBy(count => count.Status).ThenBy(count => count.Reason).ThenBy(count => count.Cover),
        ], keys);
    }

    private Task<IReadOnlyList<RosterMember>> OfKeysAsync(List<string> keys, CancellationToken cancellation) =>
        moment.Query("""
            select v.body::text from unnest($2) with ordinality as w(key, at)
            join ledger.view v on v.region = $1 and v.name = 'roster_member' and v.key = w.key
            order by w.at
            """, Sql.Texts(keys)).DocumentsAsync<RosterMember>(cancellation);

    private async Task<IReadOnlyList<RosterStage>> StagesAsync(CancellationToken cancellation)
    {
        var stages = await OfProgramme(Stages).ListAsync(
            row => new RosterStage(Stored.Value<CheckStage>(row.Text("stage")), ReasonOf(row), row.Count("members")),
            cancellation);
        return [.. stages.OrderBy(stage => stage.Stage).ThenBy(stage => stage.Reason)];
    }

    private NpgsqlCommand OfProgramme(string sql) => moment.Query(
        sql, Sql.Text($"{filter.Programme}/"), Sql.Text($"{filter.Programme}0"),
        Sql.Text(filter.Invoice), Sql.Text(Stored.Name(filter.Answered?.Stage)), Sql.Flag(filter.Answered?.Passed));

    private NpgsqlCommand Query(string sql) => OfProgramme(sql).With(
        Sql.Text(RosterCoverMonths.Text(months.Covered)), Sql.Text(RosterCoverMonths.Text(months.Grace)),
        Sql.Text(Stored.Name(filter.Status)), Sql.Text(Stored.Name(filter.Reason)),
        Sql.Text(filter.Cover?.ToString()), Sql.Text(filter.District), Sql.Text(filter.Village));

    private static RejectionReason? ReasonOf(ResultRow row) =>
        row.TextOrNull("reason") is { } reason ? Stored.Value<RejectionReason>(reason) : null;
}

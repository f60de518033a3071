using JamsostekLedger.Enrolment;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// The roster as it stands, asked of the kept view: one pass over a programme's documents counts them and finds the
/// page, so a list of tens of thousands takes a fraction of a second.
/// </summary>
internal sealed class KeptRoster(
    LedgerDatabase database, string region, RosterFilter filter, RosterCoverMonths months) : IRoster
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
        select null, district, village, status, reason, cover, count(*)::int from m
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
        select c ->> 'stage', c ->> 'rejected', count(*)::int
        from (select body -> 'checks' as checks {Members}) m cross join lateral jsonb_array_elements(checks) as c
        group by 1, 2
        """;

    /// <summary>Whether a fact of a worker has a later value date: the kept view knows it already.</summary>
    public static async Task<bool> HasLaterAsync(
        LedgerDatabase database, string region, LocalDate on, AsOf asOf, CancellationToken cancellation)
    {
        await using var command = JournalSource.Command(database, $"""
            select exists (select from {JournalSource.Sql} j
                where value_date > $5 and unit in ('worker', 'worker-month')
                    and (debit like 'roster:%' or debit like 'cover:%'))
            """, region, asOf);
        command.Parameters.Add(Sql.Day(on));
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    public async Task<RosterList> ListAsync(long page, CancellationToken cancellation)
    {
        var stages = StagesAsync(cancellation);
        var (counts, keys) = await CountsAsync(page, cancellation);
        var matching = counts.Where(filter.Takes).Sum(count => count.Members);
        var pages = RosterList.PagesOf(matching);
        if (page > pages)
            keys = (await CountsAsync(pages, cancellation)).Keys;
        return new(
            counts, await stages, matching, Math.Min(page, pages), pages, await OfKeysAsync(keys, cancellation));
    }

    public async Task<IReadOnlyList<RosterMember>> AllAsync(CancellationToken cancellation)
    {
        await using var command = Command(All);
        return await ViewQueries.ReadAsync<RosterMember>(command, cancellation);
    }

    private async Task<(List<RosterCount> Counts, List<string> Keys)> CountsAsync(
        long page, CancellationToken cancellation)
    {
        await using var command = Command(Counts);
        command.Parameters.Add(Sql.Number(RosterList.PageSize));
        command.Parameters.Add(Sql.Number((page - 1) * RosterList.PageSize));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (counts, keys) = (new List<RosterCount>(), new List<string>());
        while (await reader.ReadAsync(cancellation))
            if (reader.IsDBNull(0))
                counts.Add(new(
                    reader.GetString(1), reader.GetString(2), Stored.Value<EnrolmentStatus>(reader.GetString(3)),
                    ReasonAt(reader, 4), Enum.Parse<RosterCover>(reader.GetString(5)), reader.GetInt32(6)));
            else
                keys.Add(reader.GetString(0));
        return ([
            .. counts.OrderBy(count => count.District, StringComparer.Ordinal)
                .ThenBy(count => count.Village, StringComparer.Ordinal)
                .ThenBy(count => count.Status).ThenBy(count => count.Reason).ThenBy(count => count.Cover),
        ], keys);
    }

    private async Task<IReadOnlyList<RosterMember>> OfKeysAsync(List<string> keys, CancellationToken cancellation)
    {
        await using var command = database.Source.CreateCommand("""
            select v.body::text from unnest($2) with ordinality as w(key, at)
            join ledger.view v on v.region = $1 and v.name = 'roster_member' and v.key = w.key
            order by w.at
            """);
        command.Parameters.Add(Sql.Text(region));
        command.Parameters.Add(Sql.Parameter(keys.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Varchar));
        return await ViewQueries.ReadAsync<RosterMember>(command, cancellation);
    }

    private async Task<IReadOnlyList<RosterStage>> StagesAsync(CancellationToken cancellation)
    {
        await using var command = OfProgramme(Stages);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var stages = new List<RosterStage>();
        while (await reader.ReadAsync(cancellation))
            stages.Add(new(
                Stored.Value<CheckStage>(reader.GetString(0)), ReasonAt(reader, 1), reader.GetInt32(2)));
        return [.. stages.OrderBy(stage => stage.Stage).ThenBy(stage => stage.Reason)];
    }

    private NpgsqlCommand OfProgramme(string sql)
    {
        var command = database.Source.CreateCommand(sql);
        foreach (var text in (string?[])[region, $"{filter.Programme}/", $"{filter.Programme}0", filter.Invoice])
            command.Parameters.Add(Sql.Text(text));
        command.Parameters.Add(Sql.Text(Stored.Name(filter.Answered?.Stage)));
        command.Parameters.Add(Sql.Parameter(filter.Answered?.Passed, NpgsqlDbType.Boolean));
        return command;
    }

    private NpgsqlCommand Command(string sql)
    {
        var command = OfProgramme(sql);
        foreach (var text in (string?[])
                 [
                     RosterCoverMonths.Text(months.Covered), RosterCoverMonths.Text(months.Grace),
                     Stored.Name(filter.Status), Stored.Name(filter.Reason), filter.Cover?.ToString(),
                     filter.District, filter.Village,
                 ])
            command.Parameters.Add(Sql.Text(text));
        return command;
    }

    private static RejectionReason? ReasonAt(NpgsqlDataReader reader, int at) =>
        reader.IsDBNull(at) ? null : Stored.Value<RejectionReason>(reader.GetString(at));
}

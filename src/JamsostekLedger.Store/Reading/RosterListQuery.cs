using JamsostekLedger.Enrolment;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Store.Reading;

/// <summary>A programme's roster: how many stand where, and a page of the members asked for.</summary>
/// <param name="Counts">All members of the programme (of the invoice, where one is asked for) by place and
/// status.</param>
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
}

/// <summary>Lists the members of a programme's roster, now or as of an earlier day or instant.</summary>
public static class RosterListQuery
{
    private const string Place = "body -> 'listing' ->> 'district', body -> 'listing' ->> 'village'";

    // Stages are kept in the order in which they answered; the first that rejected is the reason.
    private const string Reason = """
        (select c ->> 'rejected' from jsonb_array_elements(body -> 'checks') with ordinality as a(c, at)
         where c ->> 'rejected' is not null order by at limit 1)
        """;

    private const string OfInvoice = """
        ($4::varchar is null or body -> 'paid' @> jsonb_build_array(jsonb_build_object('invoice', $4)))
        """;

    private const string Asked = $"""
        {OfInvoice} and ($5::varchar is null or body ->> 'status' = $5)
            and ($6::varchar is null or body -> 'listing' ->> 'district' = $6)
            and ($7::varchar is null or body -> 'listing' ->> 'village' = $7)
            and ($8::varchar is null or {Reason} = $8)
        """;

    /// <summary>One page of the members, and what all of the programme count to.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="region">Region code.</param>
    /// <param name="filter">Which members.</param>
    /// <param name="on">Last value date of facts that are known, or null for all.</param>
    /// <param name="asOf">As recorded at an instant.</param>
    /// <param name="page">Number of the page, from 1; one beyond the last is the last.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<RosterList> RunAsync(
        LedgerDatabase database, string region, RosterFilter filter, LocalDate? on, AsOf asOf, long page,
        CancellationToken cancellation = default)
    {
        var source = await RosterSource.OpenAsync(database, region, filter.Programme, on, asOf, cancellation);
        var counts = await CountsAsync(database, source, filter, cancellation);
        var matching = counts.Where(filter.Takes).Sum(count => count.Members);
        var pages = Math.Max(1, (matching + RosterList.PageSize - 1) / RosterList.PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var members = await MembersAsync(
            database, source, filter, (shown - 1) * RosterList.PageSize, RosterList.PageSize, cancellation);
        return new(counts, await StagesAsync(database, source, filter, cancellation), matching, shown, pages, members);
    }

    /// <summary>All members asked for, for a file.</summary>
    public static async Task<IReadOnlyList<RosterMember>> AllAsync(
        LedgerDatabase database, string region, RosterFilter filter, LocalDate? on, AsOf asOf,
        CancellationToken cancellation = default) => await MembersAsync(
            database, await RosterSource.OpenAsync(database, region, filter.Programme, on, asOf, cancellation), filter,
            0, int.MaxValue, cancellation);

    private static async Task<IReadOnlyList<RosterMember>> MembersAsync(
        LedgerDatabase database, RosterSource source, RosterFilter filter, long skipped, long taken,
        CancellationToken cancellation)
    {
        await using var command = source.Command(database, $"""
            select body::text from {source.Relation} m
            where {Asked}
            order by {Place}, key
            limit $9 offset $10
            """,
            Sql.Text(filter.Invoice), Sql.Text(Stored.Name(filter.Status)), Sql.Text(filter.District),
            Sql.Text(filter.Village), Sql.Text(Stored.Name(filter.Reason)), Sql.Number(taken), Sql.Number(skipped));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var members = new List<RosterMember>();
        while (await reader.ReadAsync(cancellation))
            members.Add(RosterSource.Member(reader.GetString(0)));
        return members;
    }

    private static async Task<IReadOnlyList<RosterCount>> CountsAsync(
        LedgerDatabase database, RosterSource source, RosterFilter filter, CancellationToken cancellation)
    {
        await using var command = source.Command(database, $"""
            select {Place}, body ->> 'status', {Reason}, count(*)::int from {source.Relation} m
            where {OfInvoice}
            group by 1, 2, 3, 4
            order by 1, 2, 3, 4
            """, Sql.Text(filter.Invoice));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var counts = new List<RosterCount>();
        while (await reader.ReadAsync(cancellation))
            counts.Add(new(
                reader.GetString(0), reader.GetString(1), Stored.Value<EnrolmentStatus>(reader.GetString(2)),
                ReasonAt(reader, 3), reader.GetInt32(4)));
        return counts;
    }

    private static async Task<IReadOnlyList<RosterStage>> StagesAsync(
        LedgerDatabase database, RosterSource source, RosterFilter filter, CancellationToken cancellation)
    {
        await using var command = source.Command(database, $"""
            select c ->> 'stage', c ->> 'rejected', count(*)::int
            from {source.Relation} m cross join lateral jsonb_array_elements(body -> 'checks') as c
            where {OfInvoice}
            group by 1, 2
            """, Sql.Text(filter.Invoice));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var stages = new List<RosterStage>();
        while (await reader.ReadAsync(cancellation))
            stages.Add(new(
                Stored.Value<CheckStage>(reader.GetString(0)), ReasonAt(reader, 1), reader.GetInt32(2)));
        return [.. stages.OrderBy(stage => stage.Stage).ThenBy(stage => stage.Reason)];
    }

    private static RejectionReason? ReasonAt(NpgsqlDataReader reader, int at) =>
        reader.IsDBNull(at) ? null : Stored.Value<RejectionReason>(reader.GetString(at));
}

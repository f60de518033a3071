using JamsostekLedger.Enrolment;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// The rosters as they stand now, from the kept view. The last paid months that lapse in time are few, and there is an
/// index on them: so it reads what is shown and little more, whatever the number of workers.
/// </summary>
internal sealed class KeptLapsingRoster(Moment moment) : ILapsingRoster
{
    private const string Until = "body ->> 'coveredUntil'";

    private const string Members = $"""
        select body::text from ledger.view
        where region = $1 and name = 'roster_member' and {Until} is not null
        """;

    public Task<IReadOnlyList<RosterMember>> PaidUntilAsync(
        LapsingFilter filter, IReadOnlyCollection<YearMonth> months, LapsingPlace? from, int limit,
        CancellationToken cancellation)
    {
        var (compared, direction) = from?.IsEnd == true ? ("<", "desc") : (">", "asc");
        var beyond = from is null ? "" : $"and ({Until}, key) {compared} ($7, $8)";
        return moment.Query($"""
            {Members} and {Until} = any($2)
                and ($3::varchar is null or (key >= $3 and key < $4))
                and ($5::varchar is null or body -> 'paid' @> jsonb_build_array(jsonb_build_object('fund', $5)))
                {beyond}
            order by {Until} {direction}, key {direction}
            limit $6
            """,
            [
                Sql.Texts(months.Select(month => $"{month:uuuu-MM}")),
                Sql.Text(filter.Programme is null ? null : $"{filter.Programme}/"),
                Sql.Text(filter.Programme is null ? null : $"{filter.Programme}0"),
                Sql.Text(filter.Fund), Sql.Number(limit),
                .. from is null ? [] : new[] { Sql.Text($"{from.CoveredUntil:uuuu-MM}"), Sql.Text(from.Key) },
            ]).DocumentsAsync<RosterMember>(cancellation);
    }

    public Task<IReadOnlyList<RosterMember>> OfKeysAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        moment.Query($"{Members} and key = any($2)", Sql.Texts(keys))
            .DocumentsAsync<RosterMember>(cancellation);
}

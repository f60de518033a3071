using JamsostekLedger.Premiums;

namespace JamsostekLedger.Store.Reading;

/// <summary>Workers on each programme's roster by month, as sums over the journal.</summary>
internal static class HeadCountQuery
{
    private const string Steps = $"""
        select programme, value_date,
            coalesce(sum(case when credit = 'correction' then 0 when debit = 'roster:enrolled' then amount
                when debit = 'correction' then -amount end), 0)::bigint as enrolled,
            coalesce(sum(case when debit = 'correction' then 0 when credit = 'roster:enrolled' then amount
                when credit = 'correction' then -amount end), 0)::bigint as ended
        from {JournalSource.Sql} j
        where unit = 'worker' and (debit = 'roster:enrolled' or credit = 'roster:enrolled')
        group by 1, 2
        """;

    /// <summary>Head-counts as of an instant, by programme.</summary>
    public static async Task<IReadOnlyDictionary<string, HeadCount>> RunAsync(
        Moment moment, CancellationToken cancellation)
    {
        var steps = await JournalSource.Query(moment, Steps).ListAsync(
            row => (
                Programme: row.Text("programme"), On: row.Day("value_date"), Enrolled: row.Number("enrolled"),
                Ended: row.Number("ended")), cancellation);
        return steps.GroupBy(step => step.Programme).ToDictionary(
            group => group.Key, group => new HeadCount(group.SelectMany(
                step => ((LocalDate, long)[])[(step.On, step.Enrolled), (step.On, -step.Ended)])));
    }
}

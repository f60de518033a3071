using JamsostekLedger.Cover;

namespace JamsostekLedger.Store.Reading;

/// <summary>Workers by the month until which somebody has paid, as sums over the journal.</summary>
public static class CoveredWorkersQuery
{
    // Every worker stands under one month; so this reads a few groups for any number of workers. Whoever only stands
    // on a roster is in no group, and still says that there is one.
    private const string Until = $"""
        select programme, fund, month,
            sum(case when debit = 'cover:until' then amount else -amount end)::int as workers
        from {JournalSource.Sql} j
        where unit = 'worker' and (debit = 'cover:until' or credit = 'cover:until') and value_date <= $5
        group by 1, 2, 3
        having sum(case when debit = 'cover:until' then amount else -amount end) <> 0
        order by 1, 2, 3
        """;

    /// <summary>The groups as they stand on a day, by what was paid until then.</summary>
    public static Task<IReadOnlyList<CoveredWorkers>> RunAsync(
        Moment moment, LocalDate on, CancellationToken cancellation = default) =>
        JournalSource.Query(moment, Until, Sql.Day(on)).ListAsync(
            row => new CoveredWorkers(
                new(row.Text("programme"), row.Text("fund")), row.Month("month"), row.Count("workers")),
            cancellation);

    /// <summary>
    /// The same; null where the ledger keeps no roster of the region, which is not the same as nobody.
    /// </summary>
    public static async Task<IReadOnlyList<CoveredWorkers>?> OfRosterAsync(
        Moment moment, LocalDate on, CancellationToken cancellation = default)
    {
        var workers = await RunAsync(moment, on, cancellation);
        return workers.Count > 0 || (await HeadCountQuery.RunAsync(moment, cancellation)).Count > 0
            ? workers
            : null;
    }
}

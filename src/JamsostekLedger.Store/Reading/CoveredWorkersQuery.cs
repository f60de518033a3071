using JamsostekLedger.Cover;
using NodaTime;

namespace JamsostekLedger.Store.Reading;

/// <summary>Workers by the month until which somebody has paid, as sums over the journal.</summary>
public static class CoveredWorkersQuery
{
    // Every worker stands under one month; so this reads a few groups for any number of workers. Whoever only stands
    // on a roster is in no group, and still says that there is one.
    private const string Until = $"""
        select programme, fund, month,
            sum(case when debit = 'cover:until' then amount else -amount end)::int
        from {JournalSource.Sql} j
        where unit = 'worker' and (debit = 'cover:until' or credit = 'cover:until') and value_date <= $5
        group by 1, 2, 3
        having sum(case when debit = 'cover:until' then amount else -amount end) <> 0
        """;

    /// <summary>The groups as they stand on a day, by what was paid until then.</summary>
    public static async Task<IReadOnlyList<CoveredWorkers>> RunAsync(
        LedgerDatabase database, string region, LocalDate on, AsOf asOf, CancellationToken cancellation = default)
    {
        await using var command = JournalSource.Command(database, Until, region, asOf);
        command.Parameters.Add(Sql.Day(on));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var workers = new List<CoveredWorkers>();
        while (await reader.ReadAsync(cancellation))
            workers.Add(new(
                new(reader.GetString(0), reader.GetString(1)),
                reader.GetFieldValue<LocalDate>(2).ToYearMonth(),
                reader.GetInt32(3)));
        return workers;
    }

    /// <summary>
    /// The same; null where the ledger keeps no roster of the region, which is not the same as nobody.
    /// </summary>
    public static async Task<IReadOnlyList<CoveredWorkers>?> OfRosterAsync(
        LedgerDatabase database, string region, LocalDate on, AsOf asOf, CancellationToken cancellation = default)
    {
        var workers = await RunAsync(database, region, on, asOf, cancellation);
        return workers.Count > 0 || (await HeadCountQuery.RunAsync(database, region, asOf, cancellation)).Count > 0
            ? workers
            : null;
    }
}

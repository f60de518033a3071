using JamsostekLedger.Premiums;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Store.Reading;

/// <summary>Workers on each programme's roster by month, as sums over the journal.</summary>
internal static class HeadCountQuery
{
    private const string Steps = $"""
        select programme, value_date,
            coalesce(sum(amount) filter (where debit = 'roster:enrolled'), 0)::bigint,
            coalesce(sum(amount) filter (where credit = 'roster:enrolled'), 0)::bigint
        from {JournalSource.Sql} j
        where unit = 'worker' and (debit = 'roster:enrolled' or credit = 'roster:enrolled')
        group by 1, 2
        """;

    /// <summary>Head-counts as of an instant, by programme.</summary>
    public static async Task<IReadOnlyDictionary<string, HeadCount>> RunAsync(
        LedgerDatabase database, string region, AsOf asOf, CancellationToken cancellation)
    {
        await using var command = JournalSource.Command(database, Steps, region, asOf);
        return await ReadAsync(command, cancellation);
    }

    /// <summary>Head-counts of everything that is recorded, for who holds the region's lock.</summary>
    public static async Task<IReadOnlyDictionary<string, HeadCount>> LatestAsync(
        NpgsqlConnection connection, string region, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Steps, connection)
        {
            Parameters =
            {
                Sql.Text(region), Sql.Number(long.MaxValue), Sql.Number(1), Sql.Number(0),
            },
        };
        return await ReadAsync(command, cancellation);
    }

    private static async Task<IReadOnlyDictionary<string, HeadCount>> ReadAsync(
        NpgsqlCommand command, CancellationToken cancellation)
    {
        var steps = new List<(string Programme, LocalDate On, long Change)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var (programme, on) = (reader.GetString(0), reader.GetFieldValue<LocalDate>(1));
            steps.Add((programme, on, reader.GetInt64(2)));
            steps.Add((programme, on, -reader.GetInt64(3)));
        }

        return steps.GroupBy(step => step.Programme).ToDictionary(
            group => group.Key, group => new HeadCount(group.Select(step => (step.On, step.Change))));
    }
}

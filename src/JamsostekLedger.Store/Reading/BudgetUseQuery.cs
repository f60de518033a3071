using JamsostekLedger.Budgets;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report budget-use</c>.</summary>
public static class BudgetUseQuery
{
    private const string Sql = $"""
        select programme, fund, fund_year, account_code,
            sum(case when debit = 'budget:available' and credit = 'appropriation' then amount
                when debit = 'appropriation' and credit = 'budget:available' then -amount
                else 0 end)::bigint,
            sum(case when debit = 'budget:reserved' then amount when credit = 'budget:reserved' then -amount
                else 0 end)::bigint,
            sum(case when debit = 'budget:realised' then amount when credit = 'budget:realised' then -amount
                else 0 end)::bigint,
            sum(case when credit = 'budget:realised' then amount else 0 end)::bigint,
            sum(case when debit = 'earmark:carried-over' then amount else 0 end)::bigint,
            count(distinct extract(month from value_date)) filter (where debit = 'budget:realised')::int
        from {JournalSource.Sql} j
        where fiscal_year = $5 and unit = 'IDR'
            and (debit like 'budget:%' or credit like 'budget:%' or debit = 'earmark:carried-over')
        group by 1, 2, 3, 4
        """;

    /// <summary>How a fiscal year's pagu is used.</summary>
    public static async Task<BudgetUse> RunAsync(
        LedgerDatabase database, string region, int year, AsOf asOf, CancellationToken cancellation = default)
    {
        await using var command = JournalSource.Command(database, Sql, region, asOf);
        command.Parameters.Add(Store.Sql.Parameter(year, NpgsqlDbType.Integer));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var lines = new List<BudgetUseLine>();
        while (await reader.ReadAsync(cancellation))
        {
            lines.Add(new(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetInt32(2),
                reader.GetString(3),
                new(reader.GetInt64(4)),
                new(reader.GetInt64(5)),
                new(reader.GetInt64(6)),
                new(reader.GetInt64(7)),
                new(reader.GetInt64(8)),
                reader.GetInt32(9)));
        }

        return BudgetUse.Of(region, year, asOf.RecordedAt, lines);
    }
}

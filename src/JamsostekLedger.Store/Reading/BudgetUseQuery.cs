using JamsostekLedger.Budgets;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report budget-use</c>.</summary>
public static class BudgetUseQuery
{
    private const string Sql = $"""
        select programme, fund, fund_year, account_code, skpd, sub_activity,
            sum(case when credit = 'appropriation' then amount when debit = 'appropriation' then -amount
                else 0 end)::bigint as pagu,
            sum(case when debit = 'budget:reserved' then amount when credit = 'budget:reserved' then -amount
                else 0 end)::bigint as reserved,
            sum(case when debit = 'budget:realised' then amount when credit = 'budget:realised' then -amount
                else 0 end)::bigint as realised,
            sum(case when credit = 'budget:realised' and debit <> 'correction' then amount
                when debit = 'budget:realised' and credit = 'correction' then -amount
                else 0 end)::bigint as refunded,
            sum(case when debit = 'earmark:carried-over' then amount
                when credit = 'earmark:carried-over' then -amount else 0 end)::bigint as carried_over,
            count(distinct extract(month from value_date)) filter (where debit = 'budget:realised')::int as months
        from {JournalSource.Sql} j
        where fiscal_year = $5 and unit = 'IDR'
            and (debit like 'budget:%' or credit like 'budget:%' or debit = 'earmark:carried-over')
        group by 1, 2, 3, 4, 5, 6
        """;

    /// <summary>How a fiscal year's pagu is used.</summary>
    public static async Task<BudgetUse> RunAsync(Moment moment, int year, CancellationToken cancellation = default)
    {
        var lines = await JournalSource.Query(moment, Sql, Store.Sql.Count(year)).ListAsync(
            row => new BudgetUseLine(
                row.Text("programme"),
                row.Text("fund"),
                row.Count("fund_year"),
                row.Text("account_code"),
                new(row.Number("pagu")),
                new(row.Number("reserved")),
                new(row.Number("realised")),
                new(row.Number("refunded")),
                new(row.Number("carried_over")),
                row.Count("months"))
            {
                Skpd = row.TextOrNull("skpd"),
                SubActivity = row.TextOrNull("sub_activity"),
            },
            cancellation);
        return BudgetUse.Of(moment.Region.Code, year, moment.AsOf.RecordedAt, lines);
    }
}

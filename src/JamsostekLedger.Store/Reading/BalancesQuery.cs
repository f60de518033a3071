using JamsostekLedger.Periods;

namespace JamsostekLedger.Store.Reading;

/// <summary>What the accounts of a region come to at the end of a period, and what moved them in it.</summary>
public static class BalancesQuery
{
    // Under the region's lock the kept sums are those of all lines.
    private static readonly string Now = Sql(
        "(select debit, credit, unit, amount, value_date from ledger.total where region = $1 and not by_month)",
        "$2", "$3");

    private static readonly string AsOf = Sql(JournalSource.Sql, "$5", "$6");

    /// <summary>As recorded at an instant.</summary>
    public static Task<IReadOnlyList<AccountBalance>> RunAsync(
        Moment moment, FiscalPeriod period, CancellationToken cancellation = default) => ReadAsync(
        JournalSource.Query(moment, AsOf, Store.Sql.Day(period.From), Store.Sql.Day(period.To)), cancellation);

    /// <summary>As an append sees them under its lock, before its own facts.</summary>
    internal static Task<IReadOnlyList<AccountBalance>> RunAsync(
        NpgsqlConnection connection, string region, FiscalPeriod period, CancellationToken cancellation) => ReadAsync(
        connection.Query(Now, Store.Sql.Text(region), Store.Sql.Day(period.From), Store.Sql.Day(period.To)),
        cancellation);

    private static string Sql(string source, string from, string to) => $"""
        select account, unit,
            coalesce(sum(amount) filter (where is_debit and value_date >= {from}), 0)::bigint as debit,
            coalesce(sum(amount) filter (where not is_debit and value_date >= {from}), 0)::bigint as credit,
            coalesce(sum(case when is_debit then amount else -amount end), 0)::bigint as balance
        from (
            select j.debit as account, unit, amount, value_date, true as is_debit from {source} j
            where value_date <= {to}
            union all
            select j.credit, unit, amount, value_date, false from {source} j where value_date <= {to}) moved
        group by 1, 2
        """;

    // In one order whatever the server's collation.
    private static async Task<IReadOnlyList<AccountBalance>> ReadAsync(
        NpgsqlCommand query, CancellationToken cancellation) =>
    [
        .. (await query.ListAsync(
                row => new AccountBalance(
                    row.Text("account"), row.Text("unit"), row.Number("debit"), row.Number("credit"),
                    row.Number("balance")), cancellation))
            .OrderBy(balance => balance.Account, StringComparer.Ordinal)
            .ThenBy(balance => balance.Unit, StringComparer.Ordinal),
    ];
}

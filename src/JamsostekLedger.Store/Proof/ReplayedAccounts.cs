using System.Globalization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// What every account comes to by what its lines are about, from facts that were folded anew; days are left out, so it
/// does not grow with them.
/// </summary>
internal sealed class ReplayedAccounts
{
    private static readonly string OfSums = Kept("ledger.total", "and not by_month");
    private static readonly string OfJournal = Kept("ledger.journal", "");

    private readonly Dictionary<AccountOf, long> _sums = [];

    public void Add(JournalLine line)
    {
        Add(new(line.Debit, line.Unit, line.Of.Programme, line.Of.Fund, line.Of.FundYear, line.Of.FiscalYear,
            line.Of.AccountCode, line.Of.Month, line.Of.Skpd, line.Of.SubActivity), line.Amount);
        Add(new(line.Credit, line.Unit, line.Of.Programme, line.Of.Fund, line.Of.FundYear, line.Of.FiscalYear,
            line.Of.AccountCode, line.Of.Month, line.Of.Skpd, line.Of.SubActivity), -line.Amount);
    }

    /// <summary>Holds the journal and its kept sums against them.</summary>
    public async Task CompareAsync(
        NpgsqlConnection connection, string region, ReplayDifferences differences, CancellationToken cancellation)
    {
        await CompareAsync("journal", OfJournal);
        await CompareAsync("sum", OfSums);

        async Task CompareAsync(string where, string sql)
        {
            var met = new HashSet<AccountOf>();
            await foreach (var row in connection.Query(sql, Sql.Text(region)).RowsAsync(cancellation))
            {
                var (account, kept) = (Read(row), row.Number("amount"));
                met.Add(account);
                if (_sums.GetValueOrDefault(account) is var replayed && replayed != kept)
                    differences.Add(new($"{where} {account.Account}", account.ToString(), Told(kept), Told(replayed)));
            }

            foreach (var (account, replayed) in _sums.Where(sum => sum.Value != 0 && !met.Contains(sum.Key)))
                differences.Add(new($"{where} {account.Account}", account.ToString(), null, Told(replayed)));
        }
    }

    private void Add(AccountOf account, long amount) =>
        _sums[account] = _sums.GetValueOrDefault(account) + amount;

    private static string Told(long amount) => amount.ToString(CultureInfo.InvariantCulture);

    private static AccountOf Read(ResultRow row) => new(
        row.Text("account"), row.Text("unit"), row.TextOrNull("programme"), row.TextOrNull("fund"),
        row.OrNull<int>("fund_year"), row.OrNull<int>("fiscal_year"), row.TextOrNull("account_code"),
        row.OrNull<LocalDate>("month")?.ToYearMonth(), row.TextOrNull("skpd"),
        row.TextOrNull("sub_activity"));

    private static string Kept(string table, string only) => $"""
        select account, unit, programme, fund, fund_year, fiscal_year, account_code, month,
            skpd, sub_activity, sum(amount)::bigint as amount
        from (
            select debit as account, amount, unit, programme, fund, fund_year, fiscal_year, account_code, month,
                skpd, sub_activity
            from {table} where region = $1 {only}
            union all
            select credit, -amount, unit, programme, fund, fund_year, fiscal_year, account_code, month,
                skpd, sub_activity
            from {table} where region = $1 {only}) j
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
        order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
        """;

    private readonly record struct AccountOf(
        string Account, string Unit, string? Programme, string? Fund, int? FundYear, int? FiscalYear,
        string? AccountCode, YearMonth? Month, string? Skpd, string? SubActivity)
    {
        public override string ToString() => string.Join(" / ", new object?[]
        {
            Unit, Programme, Fund, FundYear, FiscalYear, AccountCode, Month, Skpd, SubActivity,
        }.Where(part => part is not null).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part}")));
    }
}

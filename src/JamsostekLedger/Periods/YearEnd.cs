using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Periods;

/// <summary>What a fiscal year leaves behind: to be seen before its books are closed.</summary>
/// <param name="Funds">Unspent pagu by fund and year of origin.</param>
/// <param name="Prepaid">
/// Premium paid for months of cover after the year: beban dibayar di muka, an asset that goes over.
/// </param>
/// <param name="Unallocated">Premium paid on invoices and given to nobody's month yet.</param>
public sealed record YearEnd(IReadOnlyList<YearEnd.Fund> Funds, Rupiah Prepaid, Rupiah Unallocated)
{
    /// <summary>The end of a year.</summary>
    /// <param name="use">How its pagu was used.</param>
    /// <param name="balances">What the accounts come to on its last day.</param>
    public static YearEnd Of(BudgetUse use, IReadOnlyList<AccountBalance> balances) => new(
        [
            .. use.Lines.GroupBy(line => (line.Fund, line.FundYear))
                .OrderBy(lines => lines.Key.Fund, StringComparer.Ordinal).ThenBy(lines => lines.Key.FundYear)
                .Select(lines => new Fund(
                    lines.Key.Fund, lines.Key.FundYear, Sum(lines, line => line.Pagu),
                    Sum(lines, line => line.Realised), Sum(lines, line => line.Reserved),
                    Reference.Funds.Find(lines.Key.Fund)?.Earmarked ?? false)),
        ],
        BalanceOf(balances, Account.PremiumPrepaid), BalanceOf(balances, Account.PremiumUnallocated));

    private static Rupiah Sum(IEnumerable<BudgetUseLine> lines, Func<BudgetUseLine, Rupiah> of) =>
        lines.Aggregate(Rupiah.Zero, (sum, line) => sum + of(line));

    private static Rupiah BalanceOf(IReadOnlyList<AccountBalance> balances, Func<Benefit, string> account)
    {
        string[] accounts = [account(Benefit.Jkk), account(Benefit.Jkm)];
        return new(balances.Where(balance => balance.Unit == Unit.Rupiah && accounts.Contains(balance.Account))
            .Sum(balance => balance.Balance));
    }

    /// <summary>One fund's money of one year of origin.</summary>
    /// <param name="Code">Fund's code.</param>
    /// <param name="FundYear">Year of origin.</param>
    /// <param name="Pagu">Ceiling in force at the year's end.</param>
    /// <param name="Realised">Spent, less what came back in the year.</param>
    /// <param name="Reserved">Reserved and never paid.</param>
    /// <param name="Earmarked">
    /// Whether what is left keeps its purpose and is brought into the next year (SiLPA terikat) by a carry-over.
    /// </param>
    public sealed record Fund(
        string Code, int FundYear, Rupiah Pagu, Rupiah Realised, Rupiah Reserved, bool Earmarked)
    {
        /// <summary>Pagu that was not spent.</summary>
        public Rupiah Unspent => Pagu - Realised;
    }
}

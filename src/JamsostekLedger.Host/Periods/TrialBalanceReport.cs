using JamsostekLedger.Periods;

namespace JamsostekLedger.Host.Periods;

/// <summary>What every account comes to at the end of a period (neraca saldo).</summary>
/// <param name="Region">Region code.</param>
/// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Status">Whether the period's books are closed.</param>
/// <param name="Kept">Whether the balances are those that the closing in force kept.</param>
/// <param name="Accounts">The accounts.</param>
/// <param name="YearEnd">What a year leaves behind; null of a month.</param>
public sealed record TrialBalanceReport(
    string Region, string Period, Instant RecordedAsOf, PeriodStatus Status, bool Kept,
    IReadOnlyList<TrialBalanceReport.Row> Accounts, YearEnd? YearEnd)
{
    /// <summary>One account.</summary>
    /// <param name="Account">Its name.</param>
    /// <param name="Unit">What it counts in.</param>
    /// <param name="Opening">What it came to before the period.</param>
    /// <param name="Debit">Debited in the period.</param>
    /// <param name="Credit">Credited in the period.</param>
    /// <param name="Balance">What it comes to at the end: debits less credits.</param>
    public sealed record Row(string Account, string Unit, long Opening, long Debit, long Credit, long Balance)
    {
        /// <summary>The row of a balance.</summary>
        public static Row Of(AccountBalance balance) => new(
            balance.Account, balance.Unit, balance.Opening(), balance.Debit, balance.Credit, balance.Balance);
    }
}

using System.Globalization;
using JamsostekLedger.Access;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Periods;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Periods;

/// <summary><c>jamsostek report trial-balance --region R --period 2024-11</c></summary>
internal static class TrialBalanceQuestion
{
    private static readonly AskedParameters<FiscalPeriod> Period = new(
        [
            new("period", new("Bulan (2024-11) atau tahun (2024)", "Month (2024-11) or year (2024)"), AskedKind.Text,
                "2024-11"),
        ],
        (Given given, out FiscalPeriod period) => given.Fiscal("period", out period));

    /// <summary>The question.</summary>
    public static Question Make() => new Question<FiscalPeriod, TrialBalanceReport>(
        "trial-balance", new(
            "Neraca saldo akhir suatu bulan atau tahun", "What every account comes to at the end of a month or year"),
        Period, (asking, period, cancellation) => AnswerAsync(asking.Moment, period, cancellation))
    {
        Needs = [Right.ReadTotals],
        Show = (asking, _, report) => Show(asking.Region.Name, report),
    };

    /// <summary>
    /// What the accounts come to at the end of a period: as its closing kept them, or as they stand while it is open.
    /// </summary>
    internal static async Task<TrialBalanceReport> AnswerAsync(
        Moment moment, FiscalPeriod period, CancellationToken cancellation)
    {
        var books = await PeriodsQuery.RunAsync(moment, cancellation);
        var closing = books.FirstOrDefault(one => one.Name == $"{period}")?.Closed;
        IReadOnlyList<AccountBalance> balances = closing is not null
            ? closing.Balances
            : await BalancesQuery.RunAsync(moment, period, cancellation);
        return new(
            moment.Region.Code, $"{period}", moment.AsOf.RecordedAt,
            ClosedPeriods.Of(books).Closing(period.To) is null ? PeriodStatus.Open : PeriodStatus.Closed,
            closing is not null, [.. balances.Select(TrialBalanceReport.Row.Of)],
            period.Month is null
                ? YearEnd.Of(await BudgetUseQuery.RunAsync(moment, period.Year, cancellation), balances)
                : null);
    }

    /// <summary>Shows the balances, and what a year leaves behind.</summary>
    internal static void Show(string region, TrialBalanceReport report)
    {
        Screen.Table(
            $"Neraca saldo {region} {report.Period}, "
                + (report.Kept ? "seperti disimpan saat tutup buku" : $"tercatat per {report.RecordedAsOf}"),
            ["Akun", "Satuan", "Saldo awal ", "Debet ", "Kredit ", "Saldo akhir "],
            report.Accounts.Select(row => new[]
            {
                row.Account, row.Unit, Number(row.Opening), Number(row.Debit), Number(row.Credit), Number(row.Balance),
            }));
        if (report.YearEnd is not { } end)
            return;
        Screen.Table($"Sisa tahun {report.Period}", ["Dana", "Tahun asal ", "Pagu ", "Realisasi ", "Sisa ", "Terikat"],
            end.Funds.Select(fund => new[]
            {
                fund.Code, $"{fund.FundYear}", Screen.Amount(fund.Pagu), Screen.Amount(fund.Realised),
                Screen.Amount(fund.Unspent), fund.Earmarked ? "ya, dibawa ke tahun berikut" : "tidak",
            }).Concat(
            [
                ["Iuran dibayar di muka", "", "", "", Screen.Amount(end.Prepaid), ""],
                ["Iuran belum dialokasikan", "", "", "", Screen.Amount(end.Unallocated), ""],
            ]));
    }

    private static string Number(long number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');
}

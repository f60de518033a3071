using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Periods;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Periods;

/// <summary>A fiscal year and its months, closed or open, and what the accounts come to at the end of one.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Rows">The year, then its months.</param>
/// <param name="Shown">The period whose balances are shown.</param>
/// <param name="Balance">The balances.</param>
/// <param name="Refusal">Why a form was refused, or null.</param>
/// <param name="Given">What it was filled in with.</param>
public sealed record PeriodsPage(
    RegionHead Head, IReadOnlyList<PeriodRow> Rows, FiscalPeriod Shown, TrialBalanceReport Balance,
    Refusal? Refusal, IReadOnlyDictionary<string, string> Given) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>How far the reconciliation of each period is signed, where anybody signed.</summary>
    public IReadOnlyDictionary<string, string> Signatures { get; init; } = new Dictionary<string, string>();

    /// <summary>The row of the period that is shown.</summary>
    public PeriodRow Row => Rows.First(row => row.Period == Shown);

    /// <summary>The page.</summary>
    public static Task<PeriodsPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation) =>
        LoadAsync(served, moment, asked, null, new Dictionary<string, string>(), cancellation);

    /// <summary>The page, with why a form was refused.</summary>
    internal static async Task<PeriodsPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, Refusal? refusal,
        IReadOnlyDictionary<string, string> given, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var shown = new FiscalPeriod(head.BudgetYear, null);
        if (asked.Value("period") is { } text && AskedPeriod.Fiscal("period", text, out shown) is { } told)
            throw UnreadableAddressException.Period(told);

        var kept = (await PeriodsQuery.RunAsync(moment, cancellation))
            .ToDictionary(books => books.Name!);
        var year = new FiscalPeriod(shown.Year, null);
        var closed = ClosedPeriods.Of(kept.Values);
        return new(
            head,
            [
                .. Enumerable.Range(0, 13).Select(month => year with { Month = month == 0 ? null : month }).Select(
                    period => PeriodRow.Of(period, kept.GetValueOrDefault($"{period}"), closed, head.Today)),
            ],
            shown, await TrialBalanceQuestion.AnswerAsync(moment, shown, cancellation), refusal, given)
        {
            Signatures = (await SignedMonths.ReadAsync(moment, year, cancellation))
                .Where(one => one.Book.Latest is not null).ToDictionary(one => one.Period, one => one.Book.Status),
        };
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("neraca-saldo", Head.Region, Balance.Period, Balance.RecordedAsOf),
        ["account", "unit", "opening", "debit", "credit", "balance"],
        Balance.Accounts.Select(row => new[]
        {
            TableCell.Text(row.Account), TableCell.Text(row.Unit), TableCell.Number(row.Opening),
            TableCell.Number(row.Debit), TableCell.Number(row.Credit), TableCell.Number(row.Balance),
        }));
}

using JamsostekLedger.Actions;
using JamsostekLedger.Budgets;
using JamsostekLedger.Cover;
using JamsostekLedger.Periods;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Registry;
using JamsostekLedger.Statements;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Actions;

/// <summary>
/// Answers <c>report actions</c>: what of a region somebody has to act on. Each kind is read as its own page reads it.
/// </summary>
public static class ActionsQuery
{
    // Whoever reconciles each month is at the last ones; what stands open longer is on the pages of its months.
    private const int PeriodsReconciled = 3;

    // The list of regions asks each; a report is some lines.
    private const int MostRemembered = 500;

    /// <summary>What there is to act on.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="on">The day looked at.</param>
    /// <param name="today">Today in the region.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<ActionReport> RunAsync(
        Moment moment, LocalDate on, LocalDate today, CancellationToken cancellation = default) =>
        moment.AsOf.Seq == 0
            ? ActionReport.Of(moment.Region.Code, on, moment.AsOf.RecordedAt)
            : await Remembered<ActionReport>.OfAsync(
                moment, $"{on:uuuu-MM-dd} {today:uuuu-MM-dd}", () => FindAsync(moment, on, today, cancellation),
                MostRemembered, cancellation) with { RecordedAsOf = moment.AsOf.RecordedAt };

    private static async Task<ActionReport> FindAsync(
        Moment moment, LocalDate on, LocalDate today, CancellationToken cancellation)
    {
        var invoices = await ViewQueries.ListAsync<Invoice>(moment, cancellation);
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        var rates = await RateTableQuery.RunAsync(moment, cancellation);
        var prices = MonthPrices.Of(rates, programmes);
        var funds = programmes.ToDictionary(card => card.Code, card => card.Fund);
        var closed = ClosedPeriods.Of(await PeriodsQuery.RunAsync(moment, cancellation));
        return ActionReport.Of(
            moment.Region.Code, on, moment.AsOf.RecordedAt,
            ShortPagu.Of(
                await ViewQueries.ListAsync<BudgetLineCard>(moment, cancellation), programmes, rates, closed),
            OpenBreaks.Of(await ReconciledAsync(moment, closed, cancellation)),
            EndangeredCover.Lapsing(LapseRisk.Of(
                await CoveredWorkersQuery.RunAsync(moment, on, cancellation), on, prices.Of, CoverRules.Shipped)),
            EndangeredCover.NeverPaid(
                await NeverPaidQuery.RunAsync(moment, on, today, cancellation),
                programme => prices.Of(new(programme, funds.GetValueOrDefault(programme, "")), on.ToYearMonth())),
            OpenMoney.Late(invoices, on),
            OpenMoney.Unacknowledged(invoices, on),
            OpenMoney.Unmatched(await ViewQueries.ListAsync<RecordedPayment>(moment, cancellation), on),
            OpenMoney.Provisional(await ProvisionalPaymentsQuery.RunAsync(moment, on, cancellation)),
            EndangeredCover.LateClaims(await DueClaimsQuery.RunAsync(moment, on, today, cancellation)),
            WaitingApprovals.Of(
                on < today
                    ? await ApprovalsQuery.RunAsync(moment, on, cancellation)
                    : await ApprovalsQuery.WaitingAsync(moment, on, cancellation), RequestContent.AmountOf));
    }

    private static async Task<IReadOnlyList<Reconciled>> ReconciledAsync(
        Moment moment, ClosedPeriods closed, CancellationToken cancellation)
    {
        var periods = (await StatementQueries.ListAsync(moment, cancellation))
            .Select(book => book.Latest()).OfType<StatementRecorded>()
            .Select(statement => FiscalPeriod.Parse(statement.Period)).Distinct()
            .Where(period => closed.Closing(period.To) is null)
            .OrderByDescending(period => period.To).Take(PeriodsReconciled).ToList();
        var found = new List<Reconciled>();
        foreach (var period in periods)
            found.Add(await ReconciliationQuery.RunAsync(moment, period, cancellation));
        return found;
    }
}

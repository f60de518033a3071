using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report risk</c>: who lapses if nothing more is paid, as sums over the journal.</summary>
public static class LapseRiskQuery
{
    /// <summary>The risk as it stands on a day, by what was paid until then.</summary>
    public static async Task<RiskReport> RunAsync(Moment moment, LocalDate on, CancellationToken cancellation = default)
    {
        var prices = await MonthPrices.LoadAsync(moment, cancellation);
        var workers = await CoveredWorkersQuery.RunAsync(moment, on, cancellation);
        var budget = await BudgetUseQuery.RunAsync(moment, on.Year, cancellation);

        // An overdrawn line takes nothing from the others.
        var money = budget.Lines.GroupBy(line => line.Fund).ToDictionary(
            lines => lines.Key,
            lines => new Rupiah(lines.Sum(line => Math.Max(0, (line.Available + line.Reserved).Amount))));
        return new(
            moment.Region.Code, on, moment.AsOf.RecordedAt,
            LapseRisk.Of(workers, on, prices.Of, CoverRules.Shipped),
            CoverLeft.Of(workers, on, prices.Of, fund => money.TryGetValue(fund, out var left) ? left : null,
                CoverRules.Shipped));
    }
}

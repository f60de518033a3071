using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Actions;

/// <summary>Programmes whose pagu is less than their decree costs, in years whose books are open.</summary>
public static class ShortPagu
{
    /// <summary>The shortfalls.</summary>
    /// <param name="lines">The budget lines with the documents in force.</param>
    /// <param name="programmes">The programmes.</param>
    /// <param name="rates">The region's rates.</param>
    /// <param name="closed">Periods that are closed: what they lacked stays as it was.</param>
    public static ActionNeeded Of(
        IEnumerable<BudgetLineCard> lines, IEnumerable<ProgrammeCard> programmes, RateTable rates,
        ClosedPeriods closed)
    {
        var cards = programmes.ToDictionary(card => card.Code);
        // Money that passes no budget has no document, and no pagu that could be short.
        var budgeted = lines.Where(line => line is { Line: not null, DocumentNumber: not null })
            .GroupBy(line => (line.Line!.FiscalYear, line.Line.Programme))
            .Where(group => closed.Closing(new(group.Key.FiscalYear, 12, 31)) is null);
        return ActionNeeded.Of(ActionKind.PaguShortfall, budgeted
            .Select(group => (group.Key, Need: ProgrammeNeed.Of(
                rates, cards.GetValueOrDefault(group.Key.Programme), group.Key.FiscalYear,
                group.Aggregate(Rupiah.Zero, (sum, line) => sum + line.Pagu))))
            .Where(one => one.Need?.Shortfall > Rupiah.Zero)
            .Select(one => new ActionPart(
                one.Key.Programme, one.Key.Programme, one.Need!.Shortfall, one.Need.Workers, one.Need.Need,
                one.Key.FiscalYear)));
    }
}

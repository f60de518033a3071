using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Budgets;

/// <summary>What the facts of a budget line post.</summary>
public static class BudgetPosting
{
    /// <summary>The journal lines of one fact.</summary>
    public static IEnumerable<JournalLine> Of(LedgerEvent fact, BudgetLine before, BudgetLine after) => fact switch
    {
        PaguSet set => Appropriation(set, before, after),
        BudgetReserved reserved =>
        [
            Move(Account.BudgetReserved, Account.BudgetAvailable, reserved.Amount, reserved.ValueDate, reserved.Line),
        ],
        ReservationReleased released =>
        [
            Move(Account.BudgetAvailable, Account.BudgetReserved, released.Amount, released.ValueDate, released.Line),
        ],
        PremiumPaid paid =>
        [
            Move(Account.BudgetRealised, Account.BudgetAvailable, paid.Amount, paid.ValueDate, paid.Line),
            Move(Account.PremiumAdvance, Account.Cash, paid.Amount, paid.ValueDate, paid.Line),
        ],
        PremiumReturned returned when returned.SameYear() =>
        [
            Move(Account.BudgetAvailable, Account.BudgetRealised, returned.Amount, returned.ValueDate, returned.Line),
            Move(Account.Cash, Account.PremiumAdvance, returned.Amount, returned.ValueDate, returned.Line),
        ],
        PremiumReturned late =>
        [
            Move(Account.Cash, Account.OtherRevenue, late.Amount, late.ValueDate,
                late.Line with { FiscalYear = late.ValueDate.Year }),
        ],
        EarmarkCarriedOver carried =>
        [
            Move(Account.EarmarkCarriedOver, Account.EarmarkUnspent, carried.Amount, carried.ValueDate,
                carried.Line with { FiscalYear = carried.Line.FiscalYear + 1 }),
        ],
        _ => [],
    };

    private static JournalLine Move(
        string debit, string credit, Rupiah amount, LocalDate valueDate, BudgetLineId line) =>
        new(debit, credit, Unit.Rupiah, amount.Amount, valueDate, line.Dimensions);

    // A document that arrives late slips in between others: only the difference between the ceilings by date as they
    // were known before and as they are known now is posted, each change on its own day.
    private static IEnumerable<JournalLine> Appropriation(PaguSet set, BudgetLine before, BudgetLine after) =>
        Steps.Difference(Ceilings(before), Ceilings(after)).SelectMany(change => JournalLine.Change(
            Account.BudgetAvailable, Account.Appropriation, Unit.Rupiah, change.Change, change.At,
            set.Line.Dimensions));

    private static IEnumerable<(LocalDate At, long Change)> Ceilings(BudgetLine line)
    {
        var inForce = 0L;
        foreach (var document in line.Documents)
        {
            yield return (document.DocumentDate, document.Pagu.Amount - inForce);
            inForce = document.Pagu.Amount;
        }
    }
}

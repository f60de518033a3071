using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Statements;

namespace JamsostekLedger.Reconciliation;

/// <summary>Which rows of the ledger and of statements belong to a period, and which lie around it.</summary>
public static class PeriodSides
{
    // Where a row is that a period lacks is looked for a year around it.
    private const int MonthsAround = 12;

    /// <summary>First and last day of what is looked at around a period.</summary>
    public static (LocalDate From, LocalDate To) Around(FiscalPeriod period) =>
        (period.From.PlusMonths(-MonthsAround), period.To.PlusMonths(MonthsAround));

    /// <summary>Whether a statement of another period may say where a row is: one that lies near, and says nothing of
    /// the period itself.</summary>
    public static bool IsNear(FiscalPeriod one, FiscalPeriod period) =>
        (one.To < period.From || period.To < one.From)
        && one.From <= Around(period).To && one.To >= Around(period).From;

    /// <summary>Both sides of a pairing.</summary>
    /// <param name="pairing">The pairing.</param>
    /// <param name="period">The period.</param>
    /// <param name="books">What the ledger has.</param>
    /// <param name="rows">The rows of the period's statement.</param>
    /// <param name="near">Rows of the statements that are near it.</param>
    public static Sides Of(
        Pairing pairing, FiscalPeriod period, LedgerBooks books, IReadOnlyList<StatementRow> rows,
        IReadOnlyCollection<(FiscalPeriod Period, IReadOnlyList<StatementRow> Rows)> near)
    {
        var (left, others) = LeftOf(pairing, period, books, rows);
        var all = left.Concat(others).ToList();
        return new(left, StatementSide.Of(pairing, rows, pairing == Pairing.Members ? left : all, period.From))
        {
            OtherLeft = others,
            OtherRight = pairing == Pairing.Members
                ? []
                : StatementSide.Of(pairing, near.SelectMany(one => one.Rows), all, period.From),
            OtherSpans = [.. near.Select(one => (one.Period.From, one.Period.To))],
            From = period.From, To = period.To,
        };
    }

    private static (List<MatchRow> Left, List<MatchRow> Others) LeftOf(
        Pairing pairing, FiscalPeriod period, LedgerBooks books, IReadOnlyList<StatementRow> rows)
    {
        if (pairing == Pairing.Invoices)
            return Invoices(LedgerSide.Invoices(books.Invoices), period, rows);
        if (pairing == Pairing.Claims)
            return Apart(LedgerSide.Claims(books.Claims), period);
        if (pairing == Pairing.Members)
            return LedgerSide.Members(books.Members, period.To.ToYearMonth(), books.Died);
        if (pairing == Pairing.Receipts)
            return Apart(LedgerSide.Receipts(books.Payments, books.Provisional, books.NameOf), period);
        return Apart(
            pairing == Pairing.Transfers
                ? LedgerSide.Transfers(books.Payments, books.Provisional, books.NameOf)
                : LedgerSide.Payments(books.Payments, books.NameOf)
                    .Concat(LedgerSide.Provisional(books.Provisional, books.NameOf)),
            period);
    }

    private static (List<MatchRow> Left, List<MatchRow> Others) Apart(IEnumerable<MatchRow> rows, FiscalPeriod period)
    {
        var parts = rows.ToLookup(row => row.Day is { } day && period.Contains(day));
        return ([.. parts[true]], [.. parts[false]]);
    }

    // An invoice of several months belongs to the first, and to any other of which BPJS names it.
    private static (List<MatchRow> Left, List<MatchRow> Others) Invoices(
        IEnumerable<MatchRow> invoices, FiscalPeriod period, IEnumerable<StatementRow> rows)
    {
        var named = rows.Select(row => Spelling.Folded(row.Number ?? "")).ToHashSet();
        var (first, last) = (period.From.ToYearMonth(), period.To.ToYearMonth());
        var parts = invoices.ToLookup(row => row.Months is { } months
            && ((first <= months.From && months.From <= last) || named.Contains(Spelling.Folded(row.Number!))));
        return ([.. parts[true]], [.. parts[false]]);
    }
}

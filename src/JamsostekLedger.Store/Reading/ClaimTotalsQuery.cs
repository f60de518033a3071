using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report claims</c>.</summary>
public static class ClaimTotalsQuery
{
    // A claim's line counts in the window when the payment that it stands by is not before it; in a month when that
    // payment is of the month itself.
    //
    // Whole months come from the sums by month. Days are read for what is left at either end of the window, and for
    // claims that stand by a payment at the broken beginning.
    private const string Sql = $"""
        select benefit, segment, programme, vulnerable,
            value_date - (extract(day from value_date)::int - 1) as month,
            coalesce(sum(case when debit = 'claims:paid' then amount else -amount end)
                filter (where unit = 'claim'), 0)::bigint as claims,
            coalesce(sum(case when debit = 'claims:paid' then amount else -amount end)
                filter (where unit = 'claim' and reach >= value_date - (extract(day from value_date)::int - 1)),
                0)::bigint as claims_of_month,
            coalesce(sum(case when credit = 'bpjs:fund' then lines else -lines end)
                filter (where unit = 'IDR'), 0)::bigint as payments,
            coalesce(sum(case when credit = 'bpjs:fund' then amount else -amount end)
                filter (where unit = 'IDR'), 0)::bigint as amount
        from (
            select {JournalSource.Columns}, lines from ledger.total
            where region = $1 and bucket <= $2 and by_month and value_date >= $7 and value_date < $8
            union all
            select {JournalSource.Columns}, lines from ledger.total
            where $9 and region = $1 and bucket <= $2 and not by_month
                and (value_date < $7 or value_date >= $8 or reach < $7)
            union all
            select {JournalSource.Columns}, 1 from ledger.journal where region = $1 and seq between $3 and $4) j
        where benefit is not null and value_date between $5 and $6 and (unit = 'IDR' or reach >= $5)
        group by 1, 2, 3, 4, 5
        """;

    /// <summary>Benefits paid from one day to another, both included.</summary>
    public static async Task<ClaimTotals> RunAsync(
        Moment moment, LocalDate from, LocalDate to, CancellationToken cancellation = default)
    {
        var (first, until) = WholeMonths(from, to);
        var cells = await JournalSource.Query(moment, Sql, Store.Sql.Day(from), Store.Sql.Day(to), Store.Sql.Day(first),
            Store.Sql.Day(until), Store.Sql.Flag(from < first || to >= until)).ListAsync(
            row => new ClaimCell(
                row.Named<Benefit>("benefit"),
                row.Named<Segment>("segment"),
                row.TextOrNull("programme"),
                row.OrNull<bool>("vulnerable"),
                row.Month("month"),
                row.Number("claims"),
                row.Number("claims_of_month"),
                row.Number("payments"),
                row.Number("amount")),
            cancellation);
        return ClaimTotals.Of(moment.Region.Code, from, to, moment.AsOf.RecordedAt, cells);
    }

    // From the first day of the first whole month until before the other; where there is none, an empty span.
    private static (LocalDate First, LocalDate Until) WholeMonths(LocalDate from, LocalDate to)
    {
        var first = FirstOfMonth(from.PlusMonths(from.Day == 1 ? 0 : 1));
        var until = FirstOfMonth(to.PlusDays(1));
        return first < until ? (first, until) : (from, from);
    }

    private static LocalDate FirstOfMonth(LocalDate date) => new(date.Year, date.Month, 1);
}

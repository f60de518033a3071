using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using NodaTime;
using NpgsqlTypes;

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
                filter (where unit = 'claim'), 0)::bigint,
            coalesce(sum(case when debit = 'claims:paid' then amount else -amount end)
                filter (where unit = 'claim' and reach >= value_date - (extract(day from value_date)::int - 1)),
                0)::bigint,
            coalesce(sum(case when credit = 'bpjs:fund' then lines else -lines end)
                filter (where unit = 'IDR'), 0)::bigint,
            coalesce(sum(case when credit = 'bpjs:fund' then amount else -amount end)
                filter (where unit = 'IDR'), 0)::bigint
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
        LedgerDatabase database, string region, LocalDate from, LocalDate to, AsOf asOf,
        CancellationToken cancellation = default)
    {
        await using var command = JournalSource.Command(database, Sql, region, asOf);
        command.Parameters.Add(Store.Sql.Day(from));
        command.Parameters.Add(Store.Sql.Day(to));
        var (first, until) = WholeMonths(from, to);
        command.Parameters.Add(Store.Sql.Day(first));
        command.Parameters.Add(Store.Sql.Day(until));
        command.Parameters.Add(Store.Sql.Parameter(from < first || to >= until, NpgsqlDbType.Boolean));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var cells = new List<ClaimCell>();
        while (await reader.ReadAsync(cancellation))
        {
            cells.Add(new(
                Enum.Parse<Benefit>(reader.GetString(0), ignoreCase: true),
                Enum.Parse<Segment>(reader.GetString(1), ignoreCase: true),
                reader.IsDBNull(2) ? null : reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetBoolean(3),
                reader.GetFieldValue<LocalDate>(4).ToYearMonth(),
                reader.GetInt64(5),
                reader.GetInt64(6),
                reader.GetInt64(7),
                reader.GetInt64(8)));
        }

        return ClaimTotals.Of(region, from, to, asOf.RecordedAt, cells);
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

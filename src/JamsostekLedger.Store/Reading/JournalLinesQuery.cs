using JamsostekLedger.Store.Journal;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Lists what a figure is made of. It adds up the lines themselves and not the kept sums that reports use, so a page
/// whose sum agrees with its figure is a check and not an echo.
/// </summary>
public static class JournalLinesQuery
{
    private const string Columns = "j.line, j.debit, j.credit, j.unit, j.amount, j.value_date, j.counts";

    // Of a stream the lines are looked up fact by fact: of a region's lines they would else be checked one by one.
    private static readonly string OfStream = $"""
        {FactQueries.OfStream("$1", "$17")}
        cross join lateral (select seq from ledger.fact w where w.region = $1 and w.id = e.id offset 0) s
        cross join lateral (select * from ledger.journal w where w.region = $1 and w.seq = s.seq offset 0) j
        where
        """;

    private const string OfRegion = "ledger.journal j where j.region = $1 and $17::varchar is null and";

    /// <summary>One page of the lines, and the sum over all of them.</summary>
    public static async Task<JournalLines> RunAsync(
        Moment moment, JournalFilter filter, long page, CancellationToken cancellation = default)
    {
        var (sum, lines) = await Query(
            moment, $"select coalesce(sum(counts), 0)::bigint as sum, count(*) as lines from ({Lines(filter)}) j",
            filter).FirstAsync(row => (row.Number("sum"), row.Number("lines")), cancellation);
        var pages = Math.Max(1, (lines + JournalLines.PageSize - 1) / JournalLines.PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var entries = await Query(moment, $"""
            select {Columns}, {JournalColumns.Dimensions}, {FactReader.Columns}
            from (select * from ({Lines(filter)}) l order by value_date, seq, line limit $21 offset $22) j
            cross join lateral (
                select seq, sequence from ledger.fact w where w.region = j.region and w.seq = j.seq offset 0) f
            cross join lateral (select * from ledger.mt_events w where w.seq_id = f.sequence offset 0) e
            order by j.value_date, j.seq, j.line
            """, filter).With(
            Sql.Number(JournalLines.PageSize), Sql.Number((shown - 1) * JournalLines.PageSize)).ListAsync(
            row => new JournalEntry(
                row.Count("line"),
                new(row.Text("debit"), row.Text("credit"), row.Text("unit"), row.Number("amount"),
                    row.Day("value_date"), JournalColumns.Read(row)),
                row.Number("counts"), FactReader.Recorded(row)),
            cancellation);
        return new(sum, lines, shown, pages, entries);
    }

    /// <summary>The lines of a filter, each with what it adds to the figure.</summary>
    internal static string Lines(JournalFilter filter) => $"""
        select * from (
            select j.*, ({JournalCounts.Of(filter)})::bigint as counts
            from {(filter.Stream is null ? OfRegion : OfStream)} j.seq <= $2
                and ($3::date is null or j.value_date >= $3) and ($4::date is null or j.value_date <= $4)
                and ($5::int is null or j.fiscal_year = $5)
                and ($6::varchar[] is null or j.programme = any($6)) and (not $7 or j.programme is null)
                and ($8::varchar is null or j.fund = $8) and ($9::int is null or j.fund_year = $9)
                and ($10::varchar is null or j.account_code = $10)
                and ($19::varchar is null or coalesce(j.skpd, '-') = $19)
                and ($20::varchar is null or coalesce(j.sub_activity, '-') = $20)
                and ($11::varchar is null or j.benefit = $11) and ($12::varchar is null or j.segment = $12)
                and ($13::boolean is null or coalesce(j.vulnerable, false) = $13) and (not $14 or j.to_heir)
                and ($15::date is null or j.month >= $15) and ($16::date is null or j.month <= $16)
                and ($18::bigint is null or j.seq = $18)) counted
        where counts is not null
        """;

    /// <summary>A question of them.</summary>
    internal static NpgsqlCommand Query(Moment moment, string sql, JournalFilter filter) => moment.Query(
        sql,
        Sql.Number(moment.AsOf.Seq),
        Sql.Day(filter.From),
        Sql.Day(filter.To),
        Sql.Count(filter.FiscalYear),
        Sql.Texts(filter.Programmes),
        Sql.Flag(filter.WithoutProgramme),
        Sql.Text(filter.Fund),
        Sql.Count(filter.FundYear),
        Sql.Text(filter.AccountCode),
        Sql.Text(JournalCounts.HasBenefitAccounts(filter.Measure)
            ? null
            : filter.Benefit?.ToString().ToUpperInvariant()),
        Sql.Text(filter.Segment?.ToString().ToUpperInvariant()),
        Sql.Flag(filter.Vulnerable),
        Sql.Flag(filter.ToHeir),
        Sql.Day(filter.MonthFrom?.OnDayOfMonth(1)),
        Sql.Day(filter.MonthTo?.OnDayOfMonth(1)),
        Sql.Text(filter.Stream),
        Sql.Number(filter.Fact),
        Sql.Text(filter.Skpd),
        Sql.Text(filter.SubActivity));
}

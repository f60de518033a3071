using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report premiums</c>.</summary>
public static class PremiumReportQuery
{
    private static readonly string Lines = $"""
        select programme, fund, month,
            {Balance("premium:computed:jkk", "worker-month")}::int as computed,
            {Balance("premium:invoiced:jkk", "worker-month")}::int as invoiced,
            {Figures("jkk")}, {Figures("jkm")}
        from {JournalSource.Sql} j
        where month >= $5 and month <= $6 and (debit like 'premium:%' or credit like 'premium:%')
        group by 1, 2, 3
        """;

    private static readonly string Standing = $"""
        select programme, fund,
            ({Balance("premium:prepaid:jkk")} + {Balance("premium:prepaid:jkm")})::bigint as prepaid,
            ({Balance("premium:unallocated:jkk")} + {Balance("premium:unallocated:jkm")})::bigint as unallocated,
            {Balance("premium:advance")}::bigint as advance
        from {JournalSource.Sql} j
        where value_date <= $5 and unit = 'IDR' and programme is not null
            and (debit like 'premium:%' or credit like 'premium:%')
        group by 1, 2
        order by 1, 2
        """;

    private const string Years = $"""
        select distinct extract(year from month)::int as year from {JournalSource.Sql} j
        where month is not null and (debit like 'premium:%' or credit like 'premium:%')
        order by 1
        """;

    /// <summary>Years of whose months an invoice asked anything.</summary>
    public static Task<IReadOnlyList<int>> YearsAsync(
        LedgerDatabase database, string region, AsOf asOf, CancellationToken cancellation = default) =>
        JournalSource.Query(database, Years, region, asOf).ListAsync(row => row.Count("year"), cancellation);

    /// <summary>A year's premiums.</summary>
    public static async Task<PremiumReport> RunAsync(
        LedgerDatabase database, string region, int year, AsOf asOf, CancellationToken cancellation = default)
    {
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(database, region, asOf, cancellation);
        var heads = await HeadCountQuery.RunAsync(database, region, asOf, cancellation);
        var kept = await KeptAsync(database, region, new(year, 1), new(year, 12), asOf, cancellation);
        var standing = await StandingAsync(database, region, new(year, 12, 31), asOf, cancellation);
        return PremiumReport.Of(
            region, year, asOf.RecordedAt, kept, standing, programmes, heads,
            await RateTableQuery.RunAsync(database, region, asOf, cancellation));
    }

    /// <summary>What the journal holds of months, by programme and fund, without what is only forecast.</summary>
    public static Task<IReadOnlyList<PremiumLine>> KeptAsync(
        LedgerDatabase database, string region, YearMonth from, YearMonth to, AsOf asOf,
        CancellationToken cancellation = default) => JournalSource.Query(
        database, Lines, region, asOf, Sql.Day(from.OnDayOfMonth(1)), Sql.Day(to.OnDayOfMonth(1))).ListAsync(
        row => new PremiumLine(
            row.Text("programme"),
            row.Text("fund"),
            row.Month("month"),
            row.Count("computed"),
            row.Count("invoiced"),
            Figures(row, "jkk"),
            Figures(row, "jkm"),
            ComputedNow: null,
            Forecast: false),
        cancellation);

    private static async Task<IReadOnlyList<PremiumStanding>> StandingAsync(
        LedgerDatabase database, string region, LocalDate until, AsOf asOf, CancellationToken cancellation)
    {
        var standing = await JournalSource.Query(database, Standing, region, asOf, Sql.Day(until)).ListAsync(
            row => new PremiumStanding(row.Text("programme"), row.Text("fund"), new(row.Number("prepaid")),
                new(row.Number("unallocated")), new(row.Number("advance"))),
            cancellation);
        return [.. standing.Where(row => (row.Prepaid, row.Unallocated, row.Unmatched) != default)];
    }

    private static PremiumFigures Figures(ResultRow row, string benefit) => new(
        new(row.Number($"{benefit}_computed")), new(row.Number($"{benefit}_invoiced")),
        new(row.Number($"{benefit}_settled")), new(row.Number($"{benefit}_receipted")));

    private static string Figures(string benefit) => $"""
        {Balance($"premium:computed:{benefit}")}::bigint as {benefit}_computed,
            {Balance($"premium:invoiced:{benefit}")}::bigint as {benefit}_invoiced,
            (-{Balance($"premium:settled:{benefit}")})::bigint as {benefit}_settled,
            {Balance($"premium:receipted:{benefit}")}::bigint as {benefit}_receipted
        """;

    private static string Balance(string account, string unit = Unit.Rupiah) =>
        $"""
        coalesce(sum(case when debit = '{account}' then amount when credit = '{account}' then -amount end)
            filter (where unit = '{unit}'), 0)
        """;
}

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
            {Balance("premium:invoiced:jkk", "worker-month")}::bigint as invoiced,
            {Figures("jkk")}, {Figures("jkm")}
        from {JournalSource.Sql} j
        where month >= $5 and month <= $6 and (debit like 'premium:%' or credit like 'premium:%')
        group by 1, 2, 3
        order by 1, 2, 3
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
    public static Task<IReadOnlyList<int>> YearsAsync(Moment moment, CancellationToken cancellation = default) =>
        JournalSource.Query(moment, Years).ListAsync(row => row.Count("year"), cancellation);

    /// <summary>A year's premiums.</summary>
    public static async Task<PremiumReport> RunAsync(Moment moment, int year, CancellationToken cancellation = default)
    {
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        var heads = await HeadCountQuery.RunAsync(moment, cancellation);
        var kept = await KeptAsync(moment, new(year, 1), new(year, 12), cancellation);
        var standing = await StandingAsync(moment, new(year, 12, 31), cancellation);
        return PremiumReport.Of(
            moment.Region.Code, year, moment.AsOf.RecordedAt, kept, standing, programmes, heads,
            await RateTableQuery.RunAsync(moment, cancellation)) with
        {
            Overpaid = OverpaidInvoice.Of(year, await ViewQueries.ListAsync<Invoice>(moment, cancellation)),
        };
    }

    /// <summary>What the journal holds of months, by programme and fund, without what is only forecast.</summary>
    public static Task<IReadOnlyList<PremiumLine>> KeptAsync(Moment moment, YearMonth from, YearMonth to,
        CancellationToken cancellation = default) => JournalSource.Query(
        moment, Lines, Sql.Day(from.OnDayOfMonth(1)), Sql.Day(to.OnDayOfMonth(1))).ListAsync(
        row => new PremiumLine(
            row.Text("programme"),
            row.Text("fund"),
            row.Month("month"),
            row.Count("computed"),
            row.Number("invoiced"),
            Figures(row, "jkk"),
            Figures(row, "jkm"),
            ComputedNow: null,
            Forecast: false),
        cancellation);

    private static async Task<IReadOnlyList<PremiumStanding>> StandingAsync(
        Moment moment, LocalDate until, CancellationToken cancellation)
    {
        var standing = await JournalSource.Query(moment, Standing, Sql.Day(until)).ListAsync(
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

using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report premiums</c>.</summary>
public static class PremiumReportQuery
{
    private static readonly string Lines = $"""
        select programme, fund, month,
            {Balance("premium:computed:jkk", "worker-month")}::int,
            {Balance("premium:invoiced:jkk", "worker-month")}::int,
            {Figures("jkk")}, {Figures("jkm")}
        from {JournalSource.Sql} j
        where month >= $5 and month <= $6 and (debit like 'premium:%' or credit like 'premium:%')
        group by 1, 2, 3
        """;

    private static readonly string Standing = $"""
        select programme, fund,
            ({Balance("premium:prepaid:jkk")} + {Balance("premium:prepaid:jkm")})::bigint,
            ({Balance("premium:unallocated:jkk")} + {Balance("premium:unallocated:jkm")})::bigint,
            {Balance("premium:advance")}::bigint
        from {JournalSource.Sql} j
        where value_date <= $5 and unit = 'IDR' and programme is not null
            and (debit like 'premium:%' or credit like 'premium:%')
        group by 1, 2
        order by 1, 2
        """;

    private const string Years = $"""
        select distinct extract(year from month)::int from {JournalSource.Sql} j
        where month is not null and (debit like 'premium:%' or credit like 'premium:%')
        order by 1
        """;

    /// <summary>Years of whose months an invoice asked anything.</summary>
    public static async Task<IReadOnlyList<int>> YearsAsync(
        LedgerDatabase database, string region, AsOf asOf, CancellationToken cancellation = default)
    {
        await using var command = JournalSource.Command(database, Years, region, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var years = new List<int>();
        while (await reader.ReadAsync(cancellation))
            years.Add(reader.GetInt32(0));
        return years;
    }

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
    public static async Task<IReadOnlyList<PremiumLine>> KeptAsync(
        LedgerDatabase database, string region, YearMonth from, YearMonth to, AsOf asOf,
        CancellationToken cancellation = default)
    {
        await using var command = JournalSource.Command(database, Lines, region, asOf);
        command.Parameters.Add(Day(from.OnDayOfMonth(1)));
        command.Parameters.Add(Day(to.OnDayOfMonth(1)));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var lines = new List<PremiumLine>();
        while (await reader.ReadAsync(cancellation))
            lines.Add(new(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetFieldValue<LocalDate>(2).ToYearMonth(),
                reader.GetInt32(3),
                reader.GetInt32(4),
                ReadFigures(reader, 5),
                ReadFigures(reader, 9),
                ComputedNow: null,
                Forecast: false));
        return lines;
    }

    private static async Task<IReadOnlyList<PremiumStanding>> StandingAsync(
        LedgerDatabase database, string region, LocalDate until, AsOf asOf, CancellationToken cancellation)
    {
        await using var command = JournalSource.Command(database, Standing, region, asOf);
        command.Parameters.Add(Day(until));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var standing = new List<PremiumStanding>();
        while (await reader.ReadAsync(cancellation))
        {
            var row = new PremiumStanding(reader.GetString(0), reader.GetString(1), new(reader.GetInt64(2)),
                new(reader.GetInt64(3)), new(reader.GetInt64(4)));
            if ((row.Prepaid, row.Unallocated, row.Unmatched) != default)
                standing.Add(row);
        }

        return standing;
    }

    private static PremiumFigures ReadFigures(NpgsqlDataReader reader, int at) => new(
        new(reader.GetInt64(at)), new(reader.GetInt64(at + 1)), new(reader.GetInt64(at + 2)),
        new(reader.GetInt64(at + 3)));

    private static string Figures(string benefit) => $"""
        {Balance($"premium:computed:{benefit}")}::bigint, {Balance($"premium:invoiced:{benefit}")}::bigint,
            (-{Balance($"premium:settled:{benefit}")})::bigint, {Balance($"premium:receipted:{benefit}")}::bigint
        """;

    private static string Balance(string account, string unit = Unit.Rupiah) =>
        $"""
        coalesce(sum(case when debit = '{account}' then amount when credit = '{account}' then -amount end)
            filter (where unit = '{unit}'), 0)
        """;

    private static NpgsqlParameter Day(LocalDate day) => Sql.Day(day);
}

using JamsostekLedger.Store.Journal;
using JamsostekLedger.Store.Append;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Lists what a figure is made of. It adds up the lines themselves and not the kept sums that reports use, so a page
/// whose sum agrees with its figure is a check and not an echo.
/// </summary>
public static class JournalLinesQuery
{
    private const string Columns = "j.line, j.debit, j.credit, j.unit, j.amount, j.value_date, j.counts";

    private const string Dimensions = """
        j.fund_year, j.fiscal_year, j.reach, j.programme, j.vulnerable, j.fund, j.account_code, j.segment, j.benefit,
        j.to_heir, j.month
        """;

    private const int DimensionsAt = 7;

    private const int FactAt = 18;

    // Only where it is asked for: of a region's lines it would else be checked one by one.
    private const string OfStream = """
        and j.seq in (
            select s.seq from ledger.mt_events e join ledger.fact s on s.region = e.tenant_id and s.id = e.id
            where e.tenant_id = $1 and e.stream_id = $17)
        """;

    /// <summary>One page of the lines, and the sum over all of them.</summary>
    public static async Task<JournalLines> RunAsync(
        LedgerDatabase database, string region, JournalFilter filter, AsOf asOf, long page,
        CancellationToken cancellation = default)
    {
        var (sum, lines) = await SumAsync(database, region, filter, asOf, cancellation);
        var pages = Math.Max(1, (lines + JournalLines.PageSize - 1) / JournalLines.PageSize);
        var shown = Math.Clamp(page, 1, pages);
        await using var command = Command(database, $"""
            select {Columns}, {Dimensions}, {FactReader.Columns}
            from (select * from ({Lines(filter)}) l order by value_date, seq, line limit $19 offset $20) j
            join ledger.fact f on f.region = j.region and f.seq = j.seq
            join ledger.mt_events e on e.seq_id = f.sequence
            order by j.value_date, j.seq, j.line
            """, region, filter, asOf);
        command.Parameters.Add(Sql.Number(JournalLines.PageSize));
        command.Parameters.Add(Sql.Number((shown - 1) * JournalLines.PageSize));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var entries = new List<JournalEntry>();
        while (await reader.ReadAsync(cancellation))
            entries.Add(Entry(reader));
        return new(sum, lines, shown, pages, entries);
    }

    private static async Task<(long Sum, long Lines)> SumAsync(
        LedgerDatabase database, string region, JournalFilter filter, AsOf asOf, CancellationToken cancellation)
    {
        await using var command = Command(
            database, $"select coalesce(sum(counts), 0)::bigint, count(*) from ({Lines(filter)}) j", region, filter,
            asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private static string Lines(JournalFilter filter) => $"""
        select * from (
            select j.*, ({JournalCounts.Of(filter)})::bigint as counts
            from ledger.journal j
            where j.region = $1 and j.seq <= $2
                and ($3::date is null or j.value_date >= $3) and ($4::date is null or j.value_date <= $4)
                and ($5::int is null or j.fiscal_year = $5)
                and ($6::varchar[] is null or j.programme = any($6)) and (not $7 or j.programme is null)
                and ($8::varchar is null or j.fund = $8) and ($9::int is null or j.fund_year = $9)
                and ($10::varchar is null or j.account_code = $10)
                and ($11::varchar is null or j.benefit = $11) and ($12::varchar is null or j.segment = $12)
                and ($13::boolean is null or coalesce(j.vulnerable, false) = $13) and (not $14 or j.to_heir)
                and ($15::date is null or j.month >= $15) and ($16::date is null or j.month <= $16)
                and ($18::bigint is null or j.seq = $18)
                {(filter.Stream is null ? "" : OfStream)}) counted
        where counts is not null
        """;

    private static NpgsqlCommand Command(
        LedgerDatabase database, string sql, string region, JournalFilter filter, AsOf asOf)
    {
        var command = database.Source.CreateCommand(sql);
        NpgsqlParameter[] parameters =
        [
            Sql.Text(region),
            Sql.Number(asOf.Seq),
            Day(filter.From),
            Day(filter.To),
            Sql.Parameter(filter.FiscalYear, NpgsqlDbType.Integer),
            Sql.Parameter(filter.Programmes?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Varchar),
            Sql.Parameter(filter.WithoutProgramme, NpgsqlDbType.Boolean),
            Sql.Text(filter.Fund),
            Sql.Parameter(filter.FundYear, NpgsqlDbType.Integer),
            Sql.Text(filter.AccountCode),
            Sql.Text(JournalCounts.HasBenefitAccounts(filter.Measure)
                ? null
                : filter.Benefit?.ToString().ToUpperInvariant()),
            Sql.Text(filter.Segment?.ToString().ToUpperInvariant()),
            Sql.Parameter(filter.Vulnerable, NpgsqlDbType.Boolean),
            Sql.Parameter(filter.ToHeir, NpgsqlDbType.Boolean),
            Day(filter.MonthFrom?.OnDayOfMonth(1)),
            Day(filter.MonthTo?.OnDayOfMonth(1)),
            Sql.Text(filter.Stream),
            Sql.Parameter(filter.Fact, NpgsqlDbType.Bigint),
        ];
        command.Parameters.AddRange(parameters);
        return command;
    }

    private static NpgsqlParameter Day(LocalDate? day) =>
        Sql.Day(day);

    private static JournalEntry Entry(NpgsqlDataReader reader)
    {
        var (seq, row) = FactReader.Row(reader, FactAt);
        return new(
            reader.GetInt32(0),
            new(reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetInt64(4),
                reader.GetFieldValue<LocalDate>(5), JournalColumns.Read(reader, DimensionsAt)),
            reader.GetInt64(6),
            FactReader.Recorded(seq, row));
    }
}

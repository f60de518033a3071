using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Journal;

/// <summary>The columns by which <c>ledger.journal</c> and <c>ledger.total</c> say what a line is about.</summary>
internal static class JournalColumns
{
    public const string Dimensions =
        "fund_year, fiscal_year, reach, programme, vulnerable, fund, account_code, segment, benefit, to_heir, month";

    public static void Write(CopyBytes row, Dimensions of) => row
        .Small(of.FundYear).Small(of.FiscalYear).Date(of.Reach).Text(of.Programme).Flag(of.Vulnerable).Text(of.Fund)
        .Text(of.AccountCode).Text(Name(of.Segment)).Text(Name(of.Benefit)).Flag(of.ToHeir).Date(First(of.Month));

    public static IEnumerable<NpgsqlParameter> Parameters(Dimensions of) =>
    [
        Sql.Parameter(of.FundYear, NpgsqlDbType.Integer),
        Sql.Parameter(of.FiscalYear, NpgsqlDbType.Integer),
        Sql.Day(of.Reach),
        Sql.Text(of.Programme),
        Sql.Parameter(of.Vulnerable, NpgsqlDbType.Boolean),
        Sql.Text(of.Fund),
        Sql.Text(of.AccountCode),
        Sql.Text(Name(of.Segment)),
        Sql.Text(Name(of.Benefit)),
        Sql.Parameter(of.ToHeir, NpgsqlDbType.Boolean),
        Sql.Day(First(of.Month)),
    ];

    public static Dimensions Read(NpgsqlDataReader reader, int at) => new()
    {
        FundYear = reader.IsDBNull(at) ? null : reader.GetInt32(at),
        FiscalYear = reader.IsDBNull(at + 1) ? null : reader.GetInt32(at + 1),
        Reach = reader.IsDBNull(at + 2) ? null : reader.GetFieldValue<LocalDate>(at + 2),
        Programme = reader.IsDBNull(at + 3) ? null : reader.GetString(at + 3),
        Vulnerable = reader.IsDBNull(at + 4) ? null : reader.GetBoolean(at + 4),
        Fund = reader.IsDBNull(at + 5) ? null : reader.GetString(at + 5),
        AccountCode = reader.IsDBNull(at + 6) ? null : reader.GetString(at + 6),
        Segment = reader.IsDBNull(at + 7) ? null : Enum.Parse<Segment>(reader.GetString(at + 7), ignoreCase: true),
        Benefit = reader.IsDBNull(at + 8) ? null : Enum.Parse<Benefit>(reader.GetString(at + 8), ignoreCase: true),
        ToHeir = reader.IsDBNull(at + 9) ? null : reader.GetBoolean(at + 9),
        Month = reader.IsDBNull(at + 10)
            ? null
            : reader.GetFieldValue<LocalDate>(at + 10).ToYearMonth(),
    };

    private static LocalDate? First(YearMonth? month) => month?.OnDayOfMonth(1);

    private static string? Name(Segment? segment) => segment switch
    {
        null => null,
        Segment.Pu => "PU",
        Segment.Bpu => "BPU",
        Segment.Jakon => "JAKON",
        _ => "PMI",
    };

    private static string? Name(Benefit? benefit) => benefit switch
    {
        null => null,
        Benefit.Jkk => "JKK",
        Benefit.Jkm => "JKM",
        Benefit.Jht => "JHT",
        Benefit.Jp => "JP",
        _ => "JKP",
    };
}

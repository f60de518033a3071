using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Journal;

/// <summary>The columns by which <c>ledger.journal</c> and <c>ledger.total</c> say what a line is about.</summary>
internal static class JournalColumns
{
    public const string Dimensions =
        "fund_year, fiscal_year, reach, programme, vulnerable, fund, account_code, segment, benefit, to_heir, month, "
        + "skpd, sub_activity";

    public static void Write(CopyBytes row, Dimensions of) => row
        .Small(of.FundYear).Small(of.FiscalYear).Date(of.Reach).Text(of.Programme).Flag(of.Vulnerable).Text(of.Fund)
        .Text(of.AccountCode).Text(Name(of.Segment)).Text(Name(of.Benefit)).Flag(of.ToHeir).Date(First(of.Month))
        .Text(of.Skpd).Text(of.SubActivity);

    public static IEnumerable<NpgsqlParameter> Parameters(Dimensions of) =>
    [
        Sql.Count(of.FundYear),
        Sql.Count(of.FiscalYear),
        Sql.Day(of.Reach),
        Sql.Text(of.Programme),
        Sql.Flag(of.Vulnerable),
        Sql.Text(of.Fund),
        Sql.Text(of.AccountCode),
        Sql.Text(Name(of.Segment)),
        Sql.Text(Name(of.Benefit)),
        Sql.Flag(of.ToHeir),
        Sql.Day(First(of.Month)),
        Sql.Text(of.Skpd),
        Sql.Text(of.SubActivity),
    ];

    public static Dimensions Read(ResultRow row) => new()
    {
        FundYear = row.OrNull<int>("fund_year"),
        FiscalYear = row.OrNull<int>("fiscal_year"),
        Reach = row.OrNull<LocalDate>("reach"),
        Programme = row.TextOrNull("programme"),
        Vulnerable = row.OrNull<bool>("vulnerable"),
        Fund = row.TextOrNull("fund"),
        AccountCode = row.TextOrNull("account_code"),
        Segment = row.IsNull("segment") ? null : row.Named<Segment>("segment"),
        Benefit = row.IsNull("benefit") ? null : row.Named<Benefit>("benefit"),
        ToHeir = row.OrNull<bool>("to_heir"),
        Month = row.OrNull<LocalDate>("month")?.ToYearMonth(),
        Skpd = row.TextOrNull("skpd"),
        SubActivity = row.TextOrNull("sub_activity"),
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

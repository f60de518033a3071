using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>Rows of every kind that moves premium money, which meet each other.</summary>
internal static class SettlementRows
{
    private const string Of = $"{Sample.Programme},APBD";

    public static readonly Dictionary<string, string> Headers = new()
    {
        ["roster"] = "nik,name,birth_date,programme,start_month,district,village",
        ["endings"] = "nik,programme,ended_on,reason",
        ["invoices"] = "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
        ["payments"] =
            "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,invoice_number,returns",
        ["receipts"] = "receipt_number,invoice_number,received_on,amount",
    };

    // Money is short in February, so that it matters which of five workers of one month are paid.
    public static readonly (string Kind, string Row)[] All =
    [
        .. Enumerable.Range(1, 5).Select(at => Worker(at, "2024-01")), Worker(6, "2024-03"),
        ("invoices", $"I/1,2024-01-02,{Of},2024-01,2024-01,5,50000,34000,2024-01-15"),
        ("invoices", $"I/2,2024-02-02,{Of},2024-02,2024-02,5,50000,34000,2024-02-15"),
        ("invoices", $"I/3,2024-03-02,{Of},2024-03,2024-04,6,120000,81600,2024-03-15"),
        ("payments", $"S/1,SP2D,2024-01-20,5.1.02.02.02.0006,{Of},2024,84000,I/1,"),
        ("payments", $"S/2,SP2D,2024-02-10,5.1.02.02.02.0006,{Of},2024,84000,I/1,"),
        ("payments", $"S/3,SP2D,2024-03-10,5.1.02.02.02.0006,{Of},2024,120000,I/3,"),
        ("payments", $"S/3,SP2D,2024-03-10,5.1.02.02.02.0007,{Of},2024,81600,I/3,"),
        ("receipts", "R/1,I/1,2024-02-11,60001"),
        ("receipts", "R/2,I/1,2024-01-21,20002"),
        ("endings", $"{Nik(2)},{Sample.Programme},2024-03-05,died"),
        ("payments", $"T/1,STS,2024-04-02,5.1.02.02.02.0006,{Of},2024,40000,,S/2"),
    ];

    public static readonly string[] Programme =
    [
        "code,name,fund,starts_on,vulnerable,ends_on", $"{Sample.Programme},Rentan,APBD,2024-01-01,ya,2024-12-31",
    ];

    /// <summary>The day by which a row is closed or open; null of a roster's, which has a month.</summary>
    public static LocalDate? DayOf(string kind, string row) => kind == "roster"
        ? null
        : row.Split(',').Select(cell => LocalDatePattern.Iso.Parse(cell)).First(day => day.Success).Value;

    private static (string Kind, string Row) Worker(int number, string start) =>
        ("roster", $"{Nik(number)},P {number},1985-03-12,{Sample.Programme},{start},U,M");

    public static string Nik(int number) => $"510401120385{9 - number:0000}";
}

using System.Text.Json;
using JamsostekLedger.Premiums;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>The same rows as files in several orders and cuts: the same reports, months and journal.</summary>
[Collection(TestCluster.Collection)]
public sealed class SettlementOrderTests(TestCluster cluster)
{
    private const string Of = $"{Sample.Programme},APBD";

    private static readonly Dictionary<string, string> Headers = new()
    {
        ["roster"] = "nik,name,birth_date,programme,start_month,district,village",
        ["endings"] = "nik,programme,ended_on,reason",
        ["invoices"] = "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
        ["payments"] =
            "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,invoice_number,returns",
        ["receipts"] = "receipt_number,invoice_number,received_on,amount",
    };

    // Money is short in February, so that it matters which of five workers of one month are paid.
    private static readonly (string Kind, string Row)[] Rows =
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

    [Fact]
    public async Task Any_order_and_any_cut_into_files_give_the_same()
    {
        var told = new List<List<string>>();
        foreach (var files in new[] { Whole(), OneByOne(Rows), OneByOne([.. Late()]) })
            told.Add(await ToldAsync(files));
        told[1].ShouldBe(told[0]);
        told[2].ShouldBe(told[0]);
        told[0].ShouldContain(line => line.StartsWith(Nik(2)));
    }

    private static IEnumerable<(string Kind, string[] Rows)> Whole() =>
        Rows.GroupBy(row => row.Kind).Select(rows => (rows.Key, rows.Select(row => row.Row).ToArray()));

    private static IEnumerable<(string Kind, string[] Rows)> OneByOne(IEnumerable<(string Kind, string Row)> rows) =>
        rows.Select(row => (row.Kind, new[] { row.Row }));

    // Backwards, but for rows that another must stand before.
    private static IEnumerable<(string Kind, string Row)> Late() => Rows.Reverse()
        .OrderBy(row => row.Row.Contains(",STS,") || row.Kind is "receipts" ? 1 : row.Kind == "endings" ? 2 : 0);

    private async Task<List<string>> ToldAsync(IEnumerable<(string Kind, string[] Rows)> files)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.ImportAsync("programmes", "code,name,fund,starts_on,vulnerable,ends_on",
            $"{Sample.Programme},Rentan,APBD,2024-01-01,ya,2024-12-31");
        foreach (var (kind, rows) in files)
        {
            var report = await ledger.ImportAsync(kind, [Headers[kind], .. rows]);
            report.Refusals.ShouldBeEmpty();
            report.Recorded.ShouldBe(rows.Length);
        }

        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
        await using var moment = await ledger.MomentAsync();
        var report2024 = await PremiumReportQuery.RunAsync(moment, 2024);
        await using var connection = await ledger.Database.Source.OpenConnectionAsync();
        var members = await ViewQueries.ListAsync<Enrolment.RosterMember>(connection, TestLedger.Gianyar, default);
        var people = await ledger.Vault.OpenAsync(
            ledger.Database, TestLedger.Gianyar, members.Select(member => member.Worker), default);
        return
        [
            JsonSerializer.Serialize(report2024 with { RecordedAsOf = default }),
            .. (await ViewQueries.ListAsync<Invoice>(connection, TestLedger.Gianyar, default)).SelectMany(invoice =>
                invoice.Months.Select(month =>
                    $"{invoice.Received!.Number} {month} {invoice.Unallocated} {invoice.Over}")),
            .. members.Select(member => $"{people[member.Worker].Nik} {member.CoveredUntil} "
                + string.Join(", ", member.Paid.Select(cover => $"{cover}"))).Order(StringComparer.Ordinal),
            .. await ledger.LinesAsync("""
                select account, unit, value_date, programme, fund, month, benefit, sum(amount) from (
                    select debit as account, unit, value_date, programme, fund, month, benefit, amount
                    from ledger.journal
                    union all
                    select credit, unit, value_date, programme, fund, month, benefit, -amount from ledger.journal) j
                group by 1, 2, 3, 4, 5, 6, 7 having sum(amount) <> 0 order by 1, 2, 3, 4, 5, 6, 7
                """),
        ];
    }

    private static (string Kind, string Row) Worker(int number, string start) =>
        ("roster", $"{Nik(number)},P {number},1985-03-12,{Sample.Programme},{start},U,M");

    private static string Nik(int number) => $"510401120385{9 - number:0000}";
}

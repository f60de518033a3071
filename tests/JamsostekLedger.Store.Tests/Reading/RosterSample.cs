using JamsostekLedger.Store.Recording;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

/// <summary>
/// A small roster: twelve workers of two villages in two programmes, checked, enrolled, paid and ended.
/// </summary>
internal static class RosterSample
{
    public const string Programme = "rentan-2024";
    public const string Other = "csr-2024";

    /// <summary>A ledger that holds it.</summary>
    /// <param name="cluster">Where to make it.</param>
    /// <param name="before">Says when everything but the endings was recorded.</param>
    public static async Task<TestLedger> OpenAsync(TestCluster cluster, Action<Instant>? before = null)
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await FillAsync(ledger, before);
        return ledger;
    }

    /// <summary>Records it in an empty ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="before">Says when everything but the endings was recorded.</param>
    public static async Task FillAsync(TestLedger ledger, Action<Instant>? before = null)
    {
        await ImportAsync(ledger, "programmes", "code,name,fund,starts_on,vulnerable,ends_on",
            $"{Programme},Rentan,APBD,2024-01-01,yes,2024-12-31", $"{Other},CSR,CSR,2024-01-01,yes,2024-12-31");
        await ImportAsync(ledger, "proposals", "nik,name,birth_date,programme,proposed_on,district,village",
            [.. Enumerable.Range(1, 8).Select(at => $"{Person(at)},{Programme},2023-12-01,{Place(at)}")]);
        await ImportAsync(ledger, "verifications", "nik,programme,stage,answer,reason,checked_on",
            $"{Nik(1)},{Programme},village,valid,,2023-12-05", $"{Nik(2)},{Programme},village,valid,,2023-12-05",
            $"{Nik(3)},{Programme},village,valid,,2023-12-05",
            $"{Nik(3)},{Programme},registry,rejected,deceased,2023-12-10",
            $"{Nik(4)},{Programme},registry,rejected,moved,2023-12-10",
            $"{Nik(5)},{Programme},registry,rejected,moved,2023-12-10");
        await ImportAsync(ledger, "roster", "nik,name,birth_date,programme,start_month,district,village",
            [
                $"{Person(1)},{Programme},2024-01,{Place(1)}", $"{Person(9)},{Programme},2024-01,{Place(9)}",
                $"{Person(10)},{Programme},2024-01,{Place(10)}", $"{Person(11)},{Programme},2024-02,{Place(11)}",
                $"{Person(11)},{Other},2024-01,{Place(11)}", $"{Person(12)},{Other},2024-01,{Place(12)}",
            ]);
        await ImportAsync(ledger, "invoices",
            "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            $"I/1,2024-01-03,{Programme},APBD,2024-01,2024-03,4,120000,81600,2024-01-15",
            $"I/2,2024-01-03,{Other},CSR,2024-01,2024-02,2,40000,27200,2024-01-15");
        await ImportAsync(ledger, "payments",
            "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,invoice_number",
            $"S/1,SP2D,2024-01-20,5.1,{Programme},APBD,2024,184800,I/1",
            $"S/2,SP2D,2024-01-25,5.1,{Other},CSR,2024,67200,I/2");
        await SettleAsync(ledger);
        ledger.Clock.Move(Duration.FromHours(1));
        before?.Invoke(ledger.Clock.Now);
        ledger.Clock.Move(Duration.FromHours(1));
        await ImportAsync(ledger, "endings", "nik,programme,ended_on,reason", $"{Nik(9)},{Programme},2024-02-10,died");
        await SettleAsync(ledger);
    }

    public static string Nik(int at) => $"510401010190{at:0000}";

    private static string Person(int at) => $"{Nik(at)},Pekerja {at},1990-01-01";

    private static string Place(int at) => at % 2 == 0 ? "Ubud,Mas" : "Sukawati,Celuk";

    private static async Task ImportAsync(TestLedger ledger, string kind, string header, params string[] rows)
    {
        var report = await ledger.ImportAsync(kind, [header, .. rows]);
        report.Recorded.ShouldBe(rows.Length, string.Join(' ', report.Refusals.Select(refusal => refusal.Message)));
    }

    private static Task<Settled> SettleAsync(TestLedger ledger) =>
        new PremiumSettlement(ledger.Store).RunAsync(TestLedger.Gianyar, new("penguji"));
}

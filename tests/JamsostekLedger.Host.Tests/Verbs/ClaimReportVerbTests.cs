using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Verbs;

[Collection(ProgramLedger.Collection)]
public class ClaimReportVerbTests(ProgramLedger ledger)
{
    private const string Region = "61";

    [Fact]
    public async Task Claims_are_broken_down_set_beside_premiums_and_checked()
    {
        await ledger.ImportAsync("programmes", """
            code,name,fund,starts_on,vulnerable
            laut,Nelayan,APBD,2024-01-01,yes
            """, "--region", Region);
        (await ChecksAsync("2024-12-31")).Exit.ShouldBe(0);

        await ImportAsync("roster", """
            nik,name,birth_date,programme,start_month,district,village
            6106010101900001,Pekerja Satu,1990-01-01,laut,2024-01,Kintamani,Batur
            6106010101900002,Pekerja Dua,1990-01-01,laut,2024-01,Kintamani,Batur
            """);
        await ImportAsync("invoices", """
            invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on
            I/1,2024-01-03,laut,APBD,2024-01,2024-03,2,60000,40800,2024-01-15
            """);
        await ImportAsync("payments", """
            document_number,kind,document_date,account_code,programme,fund,fund_year,amount,invoice_number
            S/1,SP2D,2024-01-20,5.1,laut,APBD,2024,100800,I/1
            """);
        const string columns =
            "claim_number,benefit,component,segment,programme,nik,event_date,paid_on,amount,payee,payment_reference,"
            + "district";
        await ImportAsync("claims", $"""
            {columns}
            K-1,JKM,Santunan,BPU,laut,6106010101900001,2024-02-10,2024-03-01,42.000.000,Ahli Waris,B-1,Kintamani
            K-2,JKK,pengobatan,BPU,laut,6106010101900002,2024-08-10,2024-09-01,3.000.000,Klinik,B-2, KINTAMANI
            """);

        var all = (await RunAsync("claims-breakdown", "--from", "2024-01-01", "--to", "2024-12-31", "--json")).Json;
        all.GetProperty("byDistrict").EnumerateArray().Single().GetProperty("amount").GetInt64().ShouldBe(45_000_000);
        var one = await RunAsync("claims-breakdown", "--from", "2024-01-01", "--to", "2024-12-31", "--by", "district");
        one.Output.ShouldContain("Rp45.000.000");
        one.Output.ShouldContain("Menurut kecamatan");
        one.Output.ShouldNotContain("Menurut komponen");
        (await RunAsync("claims-breakdown", "--from", "2024-01-01", "--to", "2024-12-31", "--by", "cuaca")).Exit
            .ShouldBe(2);

        var ratio = (await RunAsync("claims-ratio", "--from", "2024-01-01", "--to", "2024-12-31", "--json")).Json
            .GetProperty("total");
        ratio.GetProperty("jkk").GetProperty("benefits").GetInt64().ShouldBe(3_000_000);
        ratio.GetProperty("jkk").GetProperty("premiums").GetInt64().ShouldBe(60_000);
        ratio.GetProperty("jkk").GetProperty("percent").GetDecimal().ShouldBe(5_000m);
        (await RunAsync("claims-ratio", "--from", "2024-01-01", "--to", "2024-12-31")).Output.ShouldContain("Rp40.800");

        var checks = await ChecksAsync("2024-12-31");
        checks.Exit.ShouldBe(4);
        Counts(checks.Json).ShouldBe(
        [
            ("paid-not-covered", 0), ("paid-after-premium-stopped", 1), ("paid-twice", 0), ("premium-after-death", 1),
            ("ended-as-died-without-claim", 0), ("claim-without-ending", 1), ("claimant-not-enrolled", 0),
            ("paid-beyond-decision", 0), ("death-in-unpaid-month", 0), ("month-paid-twice", 0),
            ("month-paid-in-two-programmes", 0), ("premium-nik-not-found", 0), ("premium-over-age", 0),
            ("premium-moved", 0), ("premium-wage-earner", 0), ("premium-never-enrolled", 0),
            ("premium-wrong-fund", 0), ("premium-short-cover", 0),
        ]);
        var shown = await RunAsync("claim-checks", "--on", "2024-12-31");
        shown.Exit.ShouldBe(4);
        shown.Output.ShouldContain("NIK ••••0002");
        shown.Output.ShouldNotContain("Pekerja Dua");
        shown.Output.ShouldNotContain("6106010101900002");

        var who = await RunAsync("claimants", "--programme", "laut", "--on", "2024-12-31");
        who.Exit.ShouldBe(0);
        who.Output.ShouldContain("NIK ••••0001");
        var report = (await RunAsync("claimants", "--programme", "laut", "--on", "2024-12-31", "--json")).Json;
        (report.GetProperty("died").GetInt32(), report.GetProperty("hurt").GetInt32()).ShouldBe((1, 1));
    }

    private static List<(string?, int)> Counts(JsonElement report) =>
    [
        .. report.GetProperty("checks").EnumerateArray().Select(check =>
            (check.GetProperty("check").GetString(), check.GetProperty("count").GetInt32())),
    ];

    private async Task ImportAsync(string kind, string rows)
    {
        var ran = await ledger.ImportAsync(kind, rows, "--region", Region);
        ran.Exit.ShouldBe(0, ran.ToString());
    }

    private Task<Program.Ran> ChecksAsync(string on) => RunAsync("claim-checks", "--on", on, "--json");

    private Task<Program.Ran> RunAsync(string report, params string[] more) =>
        ledger.Program.RunAsync(["report", report, "--region", Region, .. more]);
}

using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

/// <summary>Wrong premium and payees in two spellings, as files bring them.</summary>
[Collection(TestCluster.Collection)]
public sealed class PremiumCheckQueryTests(TestCluster cluster)
{
    private const long Month = 16_800;

    private static readonly LocalDate Day = new(2025, 7, 1);

    [Fact]
    public async Task Each_check_of_premium_fires_with_its_rupiah()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ImportAsync(ledger, "programmes", "code,name,fund,starts_on,vulnerable,ends_on",
            "a,A,APBD,2024-01-01,yes,", "b,B,CSR,2024-01-01,yes,", "s,S,DBH-SAWIT,2024-01-01,yes,",
            "p,P,APBD,2025-03-01,yes,2025-05-31");
        await ImportAsync(ledger, "roster", "nik,name,birth_date,programme,start_month,district,village,palm_worker",
            Roster(1, "a"), Roster(1, "b"), Roster(2, "a"), Roster(3, "a"), Roster(4, "a"), Roster(5, "s"),
            Roster(6, "p", "2025-03"), Roster(7, "a"),
            "5104010101400001,Pekerja Tua,1940-01-01,a,2024-01,Ubud,Mas,tidak");
        await ImportAsync(ledger, "verifications", "nik,programme,stage,answer,reason,checked_on",
            $"{RosterSample.Nik(2)},a,registry,rejected,not-found,2024-02-05",
            $"{RosterSample.Nik(3)},a,registry,rejected,moved,2024-02-05",
            $"{RosterSample.Nik(4)},a,bpjs,rejected,wage-earner,2024-02-05");
        await ImportAsync(ledger, "invoices",
            "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            // Six are enrolled, seven are asked for; and March is asked for once more.
            "I/A,2024-01-03,a,APBD,2024-01,2024-03,7,210000,142800,2024-01-15",
            "I/A2,2024-03-03,a,APBD,2024-03,2024-03,6,60000,40800,2024-03-15",
            "I/B,2024-01-05,b,CSR,2024-02,2024-03,1,20000,13600,2024-01-15",
            "I/S,2024-01-03,s,DBH-SAWIT,2024-01,2024-03,1,30000,20400,2024-01-15",
            "I/P,2025-03-03,p,APBD,2025-03,2025-05,1,30000,20400,2025-03-15");
        await ImportAsync(ledger, "payments",
            "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,invoice_number",
            "S/1,SP2D,2024-01-20,5.1,a,APBD,2024,352800,I/A", "S/2,SP2D,2024-03-20,5.1,a,APBD,2024,100800,I/A2",
            "S/3,SP2D,2024-02-25,5.1,b,CSR,2024,33600,I/B", "S/4,SP2D,2024-01-20,5.1,s,DBH-SAWIT,2024,50400,I/S",
            "S/5,SP2D,2025-03-10,5.1,p,APBD,2025,50400,I/P");

        var found = (await RunAsync(ledger)).Checks.Where(check => check.Count > 0)
            .ToDictionary(check => check.Check, check => (check.Count, check.Amount.Amount));
        found.ShouldBe(
            new Dictionary<ClaimCheck, (int, long)>
            {
                [ClaimCheck.MonthPaidTwice] = (1, 6 * Month),
                [ClaimCheck.MonthPaidInTwoProgrammes] = (1, 2 * Month),
                [ClaimCheck.PremiumNikNotFound] = (1, 3 * Month),
                [ClaimCheck.PremiumOverAge] = (1, 3 * Month),
                [ClaimCheck.PremiumMoved] = (1, Month),
                [ClaimCheck.PremiumWageEarner] = (1, Month),
                [ClaimCheck.PremiumNeverEnrolled] = (1, 3 * Month),
                [ClaimCheck.PremiumWrongFund] = (1, 3 * Month),
                [ClaimCheck.PremiumShortCover] = (1, 3 * Month),
            }, ignoreOrder: true);
    }

    [Fact]
    public async Task A_payee_in_two_spellings_is_found_without_a_NIK()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ImportAsync(ledger, "claims",
            "claim_number,benefit,component,segment,event_date,paid_on,amount,payee,payment_reference",
            Claim("K1", "JKM", "2024-05-02", "Ni Wayan Sari", 42_000_000),
            Claim("K2", "JKM", "2024-05-03", "Hj. NI WAYAN SARI S.Pd.", 42_000_000),
            Claim("K3", "JKM", "2024-05-03", "I Ketut Artha", 42_000_000),
            Claim("K4", "JKM", "2024-05-08", "Ni Wayan Sari", 42_000_000));
        var twice = (await RunAsync(ledger)).Checks.Single(check => check.Check == ClaimCheck.PaidTwice);
        (twice.Count, twice.Amount.Amount).ShouldBe((1, 42_000_000));
        twice.Findings.Single().Claims.ShouldBe(["K1", "K2"]);
    }

    private static string Roster(int at, string programme, string start = "2024-01") =>
        $"{RosterSample.Nik(at)},Pekerja {at},1990-01-01,{programme},{start},Ubud,Mas,tidak";

    private static string Claim(string claim, string benefit, string on, string payee, long amount) =>
        $"{claim},{benefit},santunan kematian,BPU,{on},2024-06-20,{amount},{payee},B/{claim}";

    private static async Task<ClaimCheckReport> RunAsync(TestLedger ledger) =>
        (await ledger.ReadAsync(moment => ClaimCheckQuery.RunAsync(moment, Day, async (people, cancellation) =>
            (await ledger.Vault.MaskedAsync(moment, people, cancellation))
                .ToDictionary(label => label.Key, label => label.Value.Name ?? "")))).Report;

    private static async Task ImportAsync(TestLedger ledger, string kind, string header, params string[] rows)
    {
        var report = await ledger.ImportAsync(kind, [header, .. rows]);
        report.Recorded.ShouldBe(rows.Length, string.Join(' ', report.Refusals.Select(refusal => refusal.Message)));
    }
}

using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>Rows about people and payments of claims, put right and voided by files that name people by NIK.</summary>
[Collection(TestCluster.Collection)]
public sealed class CorrectedPeopleTests(TestCluster cluster)
{
    private const string P = Sample.Programme;
    private const string Corrections = "kind,key,field,value,reason,evidence";
    private const string Roster = "nik,name,birth_date,programme,start_month,district,village,occupation";
    private const string Claims = "claim_number,benefit,component,segment,programme,nik,event_date,paid_on,amount,"
        + "payee,relation,payment_reference,reverses,reason";

    private static readonly string[] Programmes =
    [
        "code,name,fund,starts_on,vulnerable,ends_on", $"{P},Rentan,APBD,2024-01-01,ya,2024-12-31",
        "csr,Perusahaan,CSR,2024-01-01,ya,2024-12-31",
    ];

    [Fact]
    public async Task Rows_of_a_roster_are_put_right_and_the_money_goes_where_it_belongs()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("roster", Roster, Row(1), Row(2), Row(3), Row(4));
        await ledger.RecordedAsync("invoices",
            "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            $"I/1,2024-01-02,{P},APBD,2024-01,2024-01,4,40000,27200,2024-01-15");
        await ledger.RecordedAsync("payments",
            "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,invoice_number",
            $"S/1,SP2D,2024-01-20,5.1.02.02.02.0006,{P},APBD,2024,67200,I/1");
        await ledger.RecordedAsync("endings", "nik,programme,ended_on,reason", $"{Nik(4)},{P},2024-06-30,moved");
        (await FunnelAsync(ledger)).ShouldBe([(P, 3, 1)]);
        (await ProtectedAsync(ledger)).ShouldBe((4, 4));
        var before = (await ledger.ReplayAsync())[^1].RecordedAt;

        await ledger.RecordedAsync("corrections", Corrections,
            $"roster,{Nik(1)} / {P},void,,baris dobel,BA/1",
            $"roster,{Nik(2)} / {P},start_month,2024-02,salah bulan,BA/1",
            $"roster,{Nik(3)} / {P},programme,csr,salah program,BA/1",
            $"roster,{Nik(3)} / {P},village,Peliatan,salah desa,BA/1",
            $"endings,{Nik(4)} / {P},ended_on,2024-05-31,akta,BA/2",
            $"endings,{Nik(4)} / {P},replacement_nik,{Nik(5)},penggantinya,BA/2");

        (await FunnelAsync(ledger)).ShouldBe([("csr", 1, 0), (P, 1, 1)], ignoreOrder: true);
        (await FunnelAsync(ledger, before)).ShouldBe([(P, 3, 1)]);
        (await ProtectedAsync(ledger)).ShouldBe((3, 3));
        (await ProtectedAsync(ledger, before)).ShouldBe((4, 4));
        // Only the fourth was due in January: what is over waits for the others.
        (await PaidAsync(ledger)).ShouldBe([(4, "2024-01")]);
        await AlreadyAsync(ledger, "corrections", Corrections,
            $"roster,{Nik(1)} / {P},void,,baris dobel,BA/1",
            $"roster,{Nik(2)} / {P},start_month,2024-02,salah bulan,BA/1");
        (await AlreadyAsync(ledger, "roster", Roster, Row(2))).ShouldBe(["corrected-since"]);
        (await AlreadyAsync(ledger, "roster", Roster, Row(2).Replace("2024-01", "2024-02"))).ShouldBe([]);
        (await AlreadyAsync(ledger, "roster", Roster, Row(1))).ShouldBe(["document-voided"]);
        await RefusedAsync(ledger, "document-in-use", $"roster,{Nik(4)} / {P},void,,salah,BA/3");
        await RefusedAsync(ledger, "correction-document-unknown", $"roster,{Nik(7)} / {P},void,,salah,BA/3");
        await RefusedAsync(ledger, "correction-of-person", $"roster,{Nik(4)} / {P},name,Ni Made,salah,BA/3");
        await RefusedAsync(ledger, "nik-in-text", $"roster,{Nik(4)} / {P},occupation,{Nik(9)},salah,BA/3");
        (await ledger.LinesAsync("select data::text from ledger.mt_events where data::text ~ '51040112'")).ShouldBe([]);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task A_worker_who_is_on_no_list_any_more_has_no_months_and_may_come_back()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("proposals", "nik,name,birth_date,programme,proposed_on,district,village",
            $"{Nik(1)},P 1,1985-03-12,{P},2023-12-01,Ubud,Mas");
        await ledger.RecordedAsync("verifications", "nik,programme,stage,answer,checked_on",
            $"{Nik(1)},{P},village,valid,2023-12-10");
        await ledger.RecordedAsync("corrections", Corrections,
            $"verifications,{Nik(1)} / {P} / village,reason,moved,salah baca,BA/1",
            $"verifications,{Nik(1)} / {P} / village,void,,salah orang,BA/1",
            $"proposals,{Nik(1)} / {P},proposed_on,2023-12-02,salah tulis,BA/1",
            $"proposals,{Nik(1)} / {P},void,,salah orang,BA/1");
        (await FunnelAsync(ledger)).ShouldBe([]);
        (await ledger.ImportAsync("endings", "nik,programme,ended_on,reason", $"{Nik(1)},{P},2024-06-30,moved"))
            .Refusals.Single().Rule.ShouldBe("worker-unknown");
        await ledger.RecordedAsync("roster", Roster, Row(1));
        await ledger.RecordedAsync("corrections", Corrections,
            $"roster,{Nik(1)} / {P} / 2024-01,void,,batal,BA/2");
        await ledger.RecordedAsync("roster", Roster, Row(1).Replace("2024-01", "2024-07"));
        (await FunnelAsync(ledger)).ShouldBe([(P, 1, 0)]);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task Payments_of_claims_are_put_right_and_voided_wherever_they_are_told()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("roster", Roster, Row(1));
        await ledger.RecordedAsync("claims", Claims,
            $"K/1,JKM,santunan,BPU,{P},,2024-03-01,2024-04-02,20000000,Istri,,B/1,,",
            $"K/1,JKM,pemakaman,BPU,{P},,2024-03-01,2024-04-02,10000000,Istri,istri,B/2,,",
            $"K/2,JKM,santunan,BPU,{P},{Nik(1)},2024-03-01,2024-05-02,42000000,Anak,anak,B/3,,",
            $"K/2,JKM,santunan,BPU,{P},{Nik(1)},2024-03-01,2024-06-02,42000000,Anak,anak,B/4,B/3,salah bayar");
        (await ClaimsAsync(ledger)).ShouldBe((1, 2, 30_000_000));
        var before = (await ledger.ReplayAsync())[^1].RecordedAt;
        // What was empty comes later, as a fact of its own.
        await ledger.RecordedAsync("claims", Claims,
            $"K/1,JKM,santunan,BPU,{P},{Nik(1)},2024-03-01,2024-04-02,20000000,Istri,istri,B/1,,");

        await ledger.RecordedAsync("corrections", Corrections,
            "claims,B/1,component,santunan kematian,salah tulis,BA/1",
            "claims,B/1 / K/1,payee,Suami,salah tulis,BA/1",
            "claims,B/1,paid_on,2025-01-02,salah tahun,BA/1",
            "claims,B/2,amount,12000000,salah ketik,BA/1", "claims,B/4,void,,tidak jadi,BA/2",
            "claims,B/3,claim_number,K/3,klaim lain,BA/2", "claims,B/3,amount,40000000,salah ketik,BA/2");
        (await ClaimsAsync(ledger)).ShouldBe((2, 2, 52_000_000));
        (await MovedAsync(ledger)).ShouldBe(["K/1 B/2 pemakaman 12000000", "K/3 B/3 santunan 40000000"]);
        (await ClaimsAsync(ledger, before)).ShouldBe((1, 2, 30_000_000));
        (await MovedAsync(ledger, before)).ShouldBe([
            "K/1 B/1 santunan 20000000", "K/1 B/2 pemakaman 10000000", "K/2 B/3 santunan 42000000",
            "K/2 B/4 santunan -42000000",
        ]);
        // Under its new component it is the same payment, and no second one of the same transfer.
        (await AlreadyAsync(ledger, "claims", Claims,
            $"K/1,JKM,santunan kematian,BPU,{P},{Nik(1)},2024-03-01,2025-01-02,20000000,Suami,istri,B/1,,",
            $"K/1,JKM,santunan,BPU,{P},,2024-03-01,2024-04-02,20000000,Istri,,B/1,,"))
            .ShouldBe(["corrected-since"]);
        await RefusedAsync(ledger, "nik-malformed", "claims,B/1,nik,123,salah,BA/3");
        var report = await ledger.ReadAsync(moment => ClaimCheckQuery.RunAsync(moment, new(2024, 12, 31)));
        report.ShouldNotBeNull();
        (await ledger.LinesAsync("select data::text from ledger.mt_events where data::text ~ '51040112|Suami'"))
            .ShouldBe([]);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task Two_records_of_one_person_are_one_from_then_on()
    {
        await using var ledger = await OpenAsync();
        const string merges = "nik,into_nik,merged_on,reason,evidence";
        var elsewhere = Row(2).Replace(P, "csr");
        await ledger.RecordedAsync("roster", Roster, Row(1), elsewhere, Row(3));
        await ledger.RecordedAsync("invoices",
            "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            $"I/1,2024-01-02,csr,CSR,2024-01,2024-01,1,10000,6800,2024-01-15");
        await ledger.RecordedAsync("payments",
            "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,invoice_number",
            $"S/1,SP2D,2024-01-20,5.1.02.02.02.0006,csr,CSR,2024,16800,I/1");
        await ledger.RecordedAsync("claims", Claims,
            $"K/1,JKM,santunan,BPU,csr,{Nik(2)},2024-03-01,2024-04-02,42000000,Istri,istri,B/1,,");
        (await ProtectedAsync(ledger)).ShouldBe((3, 3));
        var before = (await ledger.ReplayAsync())[^1].RecordedAt;

        (await ledger.ImportAsync("person-merges", merges, $"{Nik(3)},{Nik(1)},2025-12-01,satu orang,KK/1"))
            .Refusals.Single().Rule.ShouldBe("merge-contradicts");
        (await ledger.RecordedAsync("person-merges", merges, $"{Nik(2)},{Nik(1)},2025-12-01,satu orang,KK/1"))
            .Warnings.Single().Rule.ShouldBe("two-programmes");
        (await ProtectedAsync(ledger)).ShouldBe((2, 3));
        (await ProtectedAsync(ledger, before)).ShouldBe((3, 3));
        (await PaidAsync(ledger)).ShouldBe([(1, "2024-01")]);
        var one = (await FilesAsync(ledger)).Single(file => file.Merged.Count > 0);
        one.Claims.Count(recorded => recorded.Fact is BenefitPaid).ShouldBe(1);
        one.State.Programmes.Keys.ShouldBe(["csr", P]);

        // Rows of either NIK are about the one person, and say nothing new.
        (await AlreadyAsync(ledger, "roster", Roster, Row(1), elsewhere)).ShouldBe([]);
        await AlreadyAsync(ledger, "claims", Claims,
            $"K/1,JKM,santunan,BPU,csr,{Nik(2)},2024-03-01,2024-04-02,42000000,Istri,istri,B/1,,");
        await AlreadyAsync(ledger, "person-merges", merges, $"{Nik(2)},{Nik(1)},2025-12-01,satu orang,KK/1");
        await ledger.RecordedAsync("endings", "nik,programme,ended_on,reason", $"{Nik(2)},{P},2024-06-30,moved");
        await ledger.RecordedAsync("corrections", Corrections, $"roster,{Nik(1)} / csr,village,Peliatan,salah,BA/9");
        (await ledger.ImportAsync("person-merges", merges, $"{Nik(1)},{Nik(2)},2025-12-01,satu orang,KK/2"))
            .Refusals.Single().Rule.ShouldBe("merge-of-itself");
        (await FilesAsync(ledger)).Single(file => file.Into is not null).State.Programmes
            .ShouldNotContain(place => place.Value.Unlisted == null);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task Money_that_was_carried_over_is_put_right()
    {
        await using var ledger = await OpenAsync();
        const string line = $"5.1.02.02.02.0006,{P},DBH-SAWIT,2024";
        const string key = $"5.1.02.02.02.0006 / {P} / DBH-SAWIT / 2024";
        await ledger.RecordedAsync("budget",
            "document_number,document_date,kind,fiscal_year,account_code,programme,fund,fund_year,pagu",
            $"DPA/2,2024-01-02,DPA,2024,{line},9000000");
        await ledger.RecordedAsync("carry-overs",
            "document_number,document_date,fiscal_year,account_code,programme,fund,fund_year,amount",
            $"SILPA/1,2025-02-01,2024,{line},4000000");
        await ledger.RecordedAsync("corrections", Corrections,
            $"carry-overs,SILPA/1 / {key},amount,5000000,salah ketik,BA/1",
            $"carry-overs,SILPA/1 / {key},document_date,2025-02-03,salah ketik,BA/1");
        (await CarriedAsync(ledger)).ShouldBe((5_000_000, new LocalDate(2025, 2, 3)));
        await RefusedAsync(
            ledger, "carry-over-exceeds-unspent", $"carry-overs,SILPA/1 / {key},amount,9000001,salah,BA/2");
        await ledger.RecordedAsync("corrections", Corrections, $"carry-overs,SILPA/1 / {key},void,,batal,BA/3");
        (await CarriedAsync(ledger)).ShouldBe((0, null));
        await ledger.GreenAsync();
    }

    private static async Task<(long, LocalDate?)> CarriedAsync(TestLedger ledger)
    {
        var line = (BudgetLine)(await ledger.StateAsync(new BudgetLineId(
            2024, "5.1.02.02.02.0006", P, "DBH-SAWIT", 2024).Stream)).State;
        var sum = await ledger.AskAsync<long>("""
            select coalesce(sum(case when debit = 'earmark:carried-over' then amount
                when credit = 'earmark:carried-over' then -amount else 0 end), 0)::bigint from ledger.journal
            """);
        line.At(line.Documents[0].Line).CarriedOver.Amount.ShouldBe(sum);
        var on = (await ledger.LinesAsync("""
            select value_date::text from ledger.journal where 'earmark:carried-over' in (debit, credit)
            group by 1 having sum(case when debit = 'earmark:carried-over' then amount else -amount end) <> 0
            """)).SingleOrDefault();
        return (sum, on is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(on[..10]).Value);
    }

    private static Task<List<(string, long, long)>> FunnelAsync(TestLedger ledger, Instant? recordedAsOf = null) =>
        ledger.ReadAsync(async moment => (await RosterFunnelQuery.RunAsync(moment, null))
            .Where(line => line.Listed > 0).Select(line => (line.Programme, line.Enrolled, line.Ended)).ToList(),
            recordedAsOf);

    private static Task<(int Persons, int Memberships)> ProtectedAsync(
        TestLedger ledger, Instant? recordedAsOf = null) => ledger.ReadAsync(async moment =>
        {
            var report = await ProtectedQuery.RunAsync(moment, new(2024, 2, 28));
            return ((int)report.Total.Persons, (int)report.Total.Memberships);
        }, recordedAsOf);

    private static async Task<(long, long, long)> ClaimsAsync(TestLedger ledger, Instant? recordedAsOf = null)
    {
        var totals = await ledger.ReadAsync(
            moment => ClaimTotalsQuery.RunAsync(moment, new(2024, 1, 1), new(2024, 12, 31)), recordedAsOf);
        return (totals.Total.Claims, totals.Total.Payments, totals.Total.Amount.Amount);
    }

    private static async Task<List<string>> MovedAsync(TestLedger ledger, Instant? recordedAsOf = null) =>
    [
        .. (await ledger.ReadAsync(
            moment => ClaimMovementsQuery.RunAsync(moment, new(2024, 1, 1), new(2024, 12, 31)), recordedAsOf))
            .Select(row => $"{row.Claim} {row.Reference} {row.Component} {row.Amount.Amount}")
            .Order(StringComparer.Ordinal),
    ];

    private static Task<List<WorkerFile>> FilesAsync(TestLedger ledger) => ledger.ReadAsync(async moment =>
    {
        var files = new List<WorkerFile>();
        foreach (var stream in await ledger.LinesAsync(
            "select distinct substr(stream_id, 8) from ledger.mt_events where stream_id like 'worker/%'"))
            files.Add((await WorkerQuery.RunAsync(
                moment, PersonId.Of(stream)!.Value, null, new(2024, 12, 31)))!);
        return files;
    });

    private static async Task<List<(int, string)>> PaidAsync(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Source.OpenConnectionAsync();
        var members = await ViewQueries.ListAsync<RosterMember>(connection, TestLedger.Gianyar, default);
        var people = await ledger.Vault.OpenAsync(
            ledger.Database, TestLedger.Gianyar, members.Select(member => member.Worker), default);
        return
        [
            .. from member in members
               from cover in member.Paid
               select (people[member.Worker].Nik![^1] - '0', $"{cover.From:uuuu-MM}"),
        ];
    }

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordedAsync("programmes", Programmes);
        return ledger;
    }

    private static string Row(int number) => $"{Nik(number)},P {number},1985-03-12,{P},2024-01,Ubud,Mas,petani";

    private static string Nik(int number) => $"510401120385{number:0000}";

    private static async Task<IEnumerable<string>> AlreadyAsync(TestLedger ledger, string kind, params string[] csv)
    {
        var report = await ledger.ImportAsync(kind, csv);
        report.Refusals.ShouldBeEmpty();
        (report.Recorded, report.Already).ShouldBe((0, csv.Length - 1));
        return report.Warnings.Select(warning => warning.Rule);
    }

    private static async Task RefusedAsync(TestLedger ledger, string rule, string row) =>
        (await ledger.ImportAsync("corrections", Corrections, row)).Refusals.ShouldHaveSingleItem().Rule.ShouldBe(rule);
}

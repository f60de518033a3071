using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

/// <summary>Claims and the ageing list as of days and instants.</summary>
[Collection(TestCluster.Collection)]
public sealed class ClaimQueryTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Death = "JKM/1";
    private const string Accident = "JKK/1";
    private const string Programme = "rentan-2024";

    private static readonly Region Gianyar = Regions.Find(TestLedger.Gianyar)!;
    private static readonly LocalDate Later = new(2024, 4, 2);

    private TestLedger _ledger = null!;
    private Instant _noticed;
    private Instant _paid;

    public async Task InitializeAsync()
    {
        _ledger = await TestLedger.OpenAsync(cluster);
        await ImportAsync("programmes", "code,name,fund,starts_on,vulnerable,ends_on",
            $"{Programme},Rentan,APBD,2024-01-01,yes,2024-12-31");
        await ImportAsync("roster", "nik,name,birth_date,programme,start_month,district,village",
            $"{RosterSample.Nik(1)},Pekerja,1990-01-01,{Programme},2024-01,Ubud,Mas");
        await ImportAsync("invoices",
            "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            $"I/1,2024-01-03,{Programme},APBD,2024-01,2024-06,1,60000,40800,2024-01-15");
        await ImportAsync("claim-notices", "claim_number,benefit,segment,programme,nik,event_date,noticed_on",
            $"{Death},JKM,BPU,{Programme},{RosterSample.Nik(1)},2024-03-10,2024-03-12");
        _noticed = Now();
        await ImportAsync("payments",
            "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,invoice_number",
            $"S/1,SP2D,2024-03-20,5.1,{Programme},APBD,2024,100800,I/1");
        _paid = Now();
        await ImportAsync("claim-applications", "claim_number,on", $"{Death},2024-03-22");
        await ImportAsync("claim-steps", "claim_number,step,on", $"{Death},documents-complete,2024-03-25");
        await ImportAsync("claim-notices", "claim_number,benefit,segment,programme,nik,event_date,noticed_on",
            $"{Accident},JKK,BPU,{Programme},{RosterSample.Nik(1)},2024-03-10,2024-03-26");
        await ImportAsync("claims",
            "claim_number,benefit,component,segment,programme,nik,event_date,paid_on,amount,payee,payment_reference",
            $"K/9,JKM,Santunan,BPU,{Programme},,2024-02-20,2024-03-05,5000000,A,B/9");
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task Cover_that_a_later_payment_changes_is_shown_beside_what_was_seen()
    {
        var then = await ClaimAsync(Death, null, _noticed);
        (then.CoverChanged, then.CoverNow!.Status).ShouldBe((false, CoverStatus.Awaiting));
        var now = await ClaimAsync(Death, null);
        now.CoverChanged.ShouldBeTrue();
        (now.State.Case.Cover!.Status, now.CoverNow!.Status).ShouldBe((CoverStatus.Awaiting, CoverStatus.Covered));
        (now.CoverNow.Since, now.CoverNow.PaidMonths).ShouldBe((new YearMonth(2024, 1), 3));
        // By the day before the payment nobody knew of it.
        (await ClaimAsync(Death, new(2024, 3, 19))).CoverChanged.ShouldBeFalse();
    }

    [Fact]
    public async Task A_claim_of_an_earlier_day_or_instant_is_the_one_of_then()
    {
        (await ClaimAsync(Death, null)).State.Stage.ShouldBe(ClaimStage.DocumentsComplete);
        var known = await ClaimAsync(Death, new(2024, 3, 22));
        (known.State.Stage, known.Facts.Count, known.Later).ShouldBe((ClaimStage.Submitted, 2, 1));
        var then = await ClaimAsync(Death, null, _paid);
        (then.State.Stage, then.Facts.Count, then.Later).ShouldBe((ClaimStage.Noticed, 1, 0));
        (await FindAsync("nobody", null)).ShouldBeNull();
        (await FindAsync(Accident, null, _paid)).ShouldBeNull();
    }

    [Fact]
    public async Task Other_claims_of_the_worker_are_those_of_then()
    {
        (await ClaimAsync(Death, null)).Others.Select(other => other.Notice!.Claim).ShouldBe([Accident]);
        (await ClaimAsync(Death, null, _paid)).Others.ShouldBeEmpty();
        (await ClaimAsync(Death, new(2024, 3, 25))).Others.ShouldBeEmpty();
        (await ClaimAsync(Accident, new(2024, 3, 26))).Others.Single().Stage.ShouldBe(ClaimStage.DocumentsComplete);
    }

    [Fact]
    public async Task The_ageing_list_is_the_same_from_what_is_kept_and_from_facts()
    {
        var kept = await DueAsync(Later, today: Later);
        var folded = await DueAsync(Later, today: Later.PlusDays(1));
        kept.Claims.Count.ShouldBe(2);
        folded.Claims.Select(Row).ShouldBe(kept.Claims.Select(Row));
        // Complete on Monday 25 March; the 29th is Good Friday: due on the 28th, and five days late.
        var death = kept.Claims.Single(due => due.Case.Notice!.Claim == Death);
        (death.Next!.Due.On, death.Next.DaysLate).ShouldBe((new LocalDate(2024, 3, 28), 5));
        death.Cost.Amount.ShouldBe(death.Expected.Amount / 100 * 5);
    }

    [Fact]
    public async Task The_ageing_list_of_an_earlier_day_or_instant_is_the_one_of_then()
    {
        (await DueAsync(new(2024, 3, 11), Later)).Claims.ShouldBeEmpty();
        (await DueAsync(new(2024, 3, 22), Later)).Claims.Single().Case.Stage.ShouldBe(ClaimStage.Submitted);
        (await DueAsync(Later, Later, _noticed)).Claims.Single().Case.Stage.ShouldBe(ClaimStage.Noticed);
    }

    [Fact]
    public async Task Cases_are_counted_by_stage_as_their_lines_say()
    {
        (await StagesAsync(Later)).ShouldBe(
            [new CasesOfStage(ClaimStage.Noticed, 1), new(ClaimStage.DocumentsComplete, 1)]);
        (await StagesAsync(new(2024, 3, 24))).ShouldBe([new CasesOfStage(ClaimStage.Submitted, 1)]);
        (await StagesAsync(Later, _paid)).ShouldBe([new CasesOfStage(ClaimStage.Noticed, 1)]);
        (await LinesAsync(ClaimStage.DocumentsComplete)).Sum.ShouldBe(1);
        (await LinesAsync(ClaimStage.Submitted)).Sum.ShouldBe(0);
        (await LinesAsync(null)).Sum.ShouldBe(2);
    }

    [Fact]
    public async Task A_worker_has_the_claims_whose_notice_names_the_worker()
    {
        var worker = (await ClaimAsync(Death, null)).State.Case.Notice!.Worker!.Value;
        var file = await _ledger.ReadAsync(moment => WorkerQuery.RunAsync(moment, worker, null, Later));
        file!.Claims.Select(recorded => recorded.Stream).Distinct()
            .ShouldBe([Claim.StreamOf(Death), Claim.StreamOf(Accident)]);
        file.Claims.Count.ShouldBe(4);
    }

    private static (string, ClaimStage, int, int?, Rupiah, Rupiah) Row(DueClaim due) => (
        due.Case.Notice!.Claim, due.Case.Stage, due.DaysOpen, due.Next?.DaysLate, due.Cost, due.Expected);

    private Instant Now()
    {
        _ledger.Clock.Move(Duration.FromHours(1));
        var now = _ledger.Clock.Now;
        _ledger.Clock.Move(Duration.FromHours(1));
        return now;
    }

    private Task<ClaimFile?> FindAsync(string claim, LocalDate? on, Instant? recorded = null) =>
        _ledger.ReadAsync(moment => ClaimQuery.RunAsync(moment, claim, on, on ?? Later), recorded);

    private async Task<ClaimFile> ClaimAsync(string claim, LocalDate? on, Instant? recorded = null) =>
        (await FindAsync(claim, on, recorded)).ShouldNotBeNull();

    private Task<DueClaims> DueAsync(LocalDate on, LocalDate today, Instant? recorded = null) =>
        _ledger.ReadAsync(moment => DueClaimsQuery.RunAsync(moment, on, today), recorded);

    private Task<IReadOnlyList<CasesOfStage>> StagesAsync(LocalDate on, Instant? recorded = null) =>
        _ledger.ReadAsync(moment => CaseStagesQuery.RunAsync(moment, on), recorded);

    private Task<JournalLines> LinesAsync(ClaimStage? stage) => _ledger.ReadAsync(moment =>
        JournalLinesQuery.RunAsync(moment, new(JournalMeasure.Cases) { Stage = stage }, 1));

    private async Task ImportAsync(string kind, string header, params string[] rows)
    {
        var report = await _ledger.ImportAsync(kind, [header, .. rows]);
        report.Recorded.ShouldBe(rows.Length, string.Join(' ', report.Refusals.Select(refusal => refusal.Message)));
    }
}

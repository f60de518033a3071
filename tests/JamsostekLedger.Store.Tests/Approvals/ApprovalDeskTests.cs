using JamsostekLedger.Approvals;
using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Approvals;

/// <summary>What an account asks waits for others, and is recorded as asked once enough of them agreed.</summary>
[Collection(TestCluster.Collection)]
public sealed class ApprovalDeskTests(TestCluster cluster)
{
    private static readonly SetPagu Revision = new(Sample.Pagu(1_500, "DPPA/1", on: new(2024, 9, 2)).Set with
    {
        Kind = PaguKind.Dppa,
    });

    [Fact]
    public async Task A_revision_is_asked_and_recorded_as_the_makers_when_another_agrees()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);

        var asked = await office.AskAsync(Revision);
        asked.Status.ShouldBe(OutcomeStatus.Requested);
        (await PaguAsync(ledger)).ShouldBe(1_000);
        var approved = await office.ApproveAsync(asked.Request!);

        (approved.Status, approved.Request).ShouldBe((OutcomeStatus.Recorded, asked.Request));
        (await PaguAsync(ledger)).ShouldBe(1_500);
        var facts = await ledger.ReplayAsync();
        var pagu = facts.Single(one => one.Fact is PaguSet { DocumentNumber: "DPPA/1" });
        (pagu.Fact, pagu.Headers.Actor, pagu.Headers.Source)
            .ShouldBe((Revision.Set, Office.Finance, $"approval/{asked.Request}"));
        var done = (await office.FindAsync(asked.Request!)).CarriedOut!;
        (done.Approvers.Single(), done.Seqs.Single()).ShouldBe((Office.First, pagu.Seq));
        facts[^1].Headers.Actor.ShouldBe(Office.First);
        ApprovalRequested.HashOf(RequestContent.Of([new SetPagu((PaguSet)pagu.Fact)])).ShouldBe(done.Sha256);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task The_operator_of_the_machine_records_at_once_and_what_one_may_do_goes_in_at_once()
    {
        await using var ledger = await OpenAsync();
        (await ledger.RecordAsync(Revision)).Status.ShouldBe(OutcomeStatus.Recorded);
        (await new Office(ledger).AskAsync(Sample.Sp2d("SP2D/1", 5))).Status.ShouldBe(OutcomeStatus.Recorded);
        (await new Office(ledger).AskAsync(Revision)).Status.ShouldBe(OutcomeStatus.Already);
    }

    [Fact]
    public async Task What_would_be_refused_anyway_is_not_asked()
    {
        await using var ledger = await OpenAsync();
        var outcome = await new Office(ledger).AskAsync(new SetPagu(Revision.Set with { Pagu = new(-1) }));
        outcome.Refusal!.Rule.ShouldBe("pagu-negative");
        (await ledger.ReplayAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_maker_who_becomes_approver_may_not()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var asked = await office.AskAsync(Revision);
        office.Approvers.Add(Office.Finance);

        (await office.ApproveAsync(asked.Request!, Office.Finance)).Refusal!.Rule.ShouldBe("approval-own");
        (await office.ApproveAsync(asked.Request!, "KEUANGAN")).Refusal!.Rule.ShouldBe("approval-own");
        (await PaguAsync(ledger)).ShouldBe(1_000);
    }

    [Fact]
    public async Task Nobody_without_the_role_approves_or_refuses()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var asked = await office.AskAsync(Revision);
        office.Approvers.Remove(Office.First);

        (await office.ApproveAsync(asked.Request!)).Refusal!.Rule.ShouldBe("approval-no-right");
        (await office.Desk.RejectAsync(Office.Gianyar, asked.Request!, "salah", Office.By(Office.First)))
            .Refusal!.Rule.ShouldBe("approval-no-right");
        (await office.ApproveAsync("ada-apa-1")).Refusal!.Rule.ShouldBe("approval-unknown");
    }

    [Fact]
    public async Task The_same_content_is_asked_once_while_it_waits_and_anew_after_that()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var first = await office.AskAsync(Revision);
        (await office.AskAsync(Revision, Office.Second)).ShouldBe(first with { Warnings = [] });
        (await ledger.ReplayAsync()).Count.ShouldBe(3);

        await office.Desk.RejectAsync(Office.Gianyar, first.Request!, "Nomor keliru", Office.By(Office.First));
        (await office.ApproveAsync(first.Request!)).Refusal!.Rule.ShouldBe("approval-closed");
        var second = await office.AskAsync(Revision);
        second.Request.ShouldNotBe(first.Request);
        await office.Desk.WithdrawAsync(Office.Gianyar, second.Request!, null, Office.By(Office.Finance));
        (await office.AskAsync(Revision)).Request.ShouldBe($"{first.Request![..^1]}3");
        var (today, before) = (new LocalDate(2025, 12, 15), (await ledger.ReplayAsync())[2].RecordedAt);
        (await ledger.ReadAsync(moment => ApprovalsQuery.WaitingAsync(moment, today))).Requests.Select(one => one.Id)
            .ShouldBe([$"{first.Request[..^1]}3"]);
        var all = await ledger.ReadAsync(moment => ApprovalsQuery.RunAsync(moment, today));
        (all.Waiting, all.Requests.Count).ShouldBe((1, 3));
        // As recorded before it was refused, the first one waits.
        (await ledger.ReadAsync(moment => ApprovalsQuery.WaitingAsync(moment, today), before)).Requests.Single().Id
            .ShouldBe(first.Request);
        (await ledger.ReadAsync(moment => ApprovalsQuery.FindAsync(moment, first.Request), before))!.Rejected
            .ShouldBeNull();
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task A_request_lapses_by_the_day_and_by_nothing_else()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var asked = await office.AskAsync(Revision);
        ledger.Clock.Move(Duration.FromDays(30));
        (await office.FindAsync(asked.Request!)).StatusOn(new(2026, 1, 14)).ShouldBe(ApprovalStatus.Waiting);
        ledger.Clock.Move(Duration.FromDays(1));

        (await office.ApproveAsync(asked.Request!)).Refusal!.Rule.ShouldBe("approval-expired");
        (await office.AskAsync(Revision)).Request.ShouldNotBe(asked.Request);
    }

    [Fact]
    public async Task The_operator_approves_for_somebody_who_is_not_the_maker()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var asked = await office.AskAsync(Revision);
        Task<Outcome> ForAsync(string who) =>
            office.Desk.ApproveAsync(Office.Gianyar, asked.Request!, null, new(who, "approval approve"));

        (await ForAsync(Office.Finance)).Refusal!.Rule.ShouldBe("approval-own");
        (await ForAsync("kepala-bpkad")).Status.ShouldBe(OutcomeStatus.Recorded);
        (await office.FindAsync(asked.Request!)).Given.Single().Operator.ShouldBe(true);
    }

    [Fact]
    public async Task Another_content_than_was_seen_is_not_approved()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var asked = await office.AskAsync(Revision);
        (await office.ApproveAsync(asked.Request!, sha256: new('0', 64))).Refusal!.Rule.ShouldBe("approval-changed");
        var seen = (await office.FindAsync(asked.Request!)).Asked!.Sha256;
        (await office.ApproveAsync(asked.Request!, sha256: seen)).Status.ShouldBe(OutcomeStatus.Recorded);
    }

    [Fact]
    public async Task What_is_refused_by_then_is_told_by_its_own_name_and_the_request_stays()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var asked = await office.AskAsync(Revision);
        // The operator records the document with another ceiling meanwhile.
        await ledger.RecordAsync(new SetPagu(Revision.Set with { Pagu = new(1_400) }));

        (await office.ApproveAsync(asked.Request!)).Refusal!.Rule.ShouldBe("key-differs");

        (await PaguAsync(ledger)).ShouldBe(1_400);
        var request = await office.FindAsync(asked.Request!);
        (request.Given.Length, request.StatusOn(new(2025, 12, 15))).ShouldBe((0, ApprovalStatus.Waiting));
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task A_correction_of_a_ceiling_is_asked_and_not_recorded_on_a_document_that_changed()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var asked = await CorrectAsync(ledger, "1200", Office.By(Office.Finance));
        asked.Status.ShouldBe(OutcomeStatus.Requested);
        await CorrectAsync(ledger, "1300", new("penguji"));

        var refused = await office.ApproveAsync(asked.Request!);
        refused.Refusal!.Rule.ShouldBe("key-differs");
        (await PaguAsync(ledger)).ShouldBe(1_300);

        var again = await CorrectAsync(ledger, "1200", Office.By(Office.Finance));
        (await office.ApproveAsync(again.Request!)).Status.ShouldBe(OutcomeStatus.Recorded);
        (await PaguAsync(ledger)).ShouldBe(1_200);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task A_reversal_is_asked_with_people_by_number_and_recorded_as_such()
    {
        await using var ledger = await OpenAsync();
        await ledger.RecordedAsync("claims", Sample.ClaimsHeader, Sample.Claim("K-1", "BYR-1"));
        var office = new Office(ledger);
        var row = TestFile.Rows("claims", $"{Sample.ClaimsHeader},reason",
            $"{Sample.Claim("K-1", "BTL-1", 42_000_000, payee: "Penerima Lain", reverses: "BYR-1")},keliru")[0].Row!;

        var asked = await ledger.Recorder.RecordAsync(Office.Gianyar, row, Office.By(Office.Finance));
        asked.Status.ShouldBe(OutcomeStatus.Requested, $"{asked.Refusal}");
        var request = await office.FindAsync(asked.Request!);
        request.Asked!.Content.ShouldNotContain("Penerima");
        request.Asked.People.ShouldNotBeEmpty();
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
        (await office.ApproveAsync(asked.Request!)).Status.ShouldBe(OutcomeStatus.Recorded);
        (await ledger.ReadAsync(moment => ClaimTotalsQuery.RunAsync(moment, new(2024, 1, 1), new(2024, 12, 31))))
            .Total.Amount.Amount.ShouldBe(0);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task A_file_of_an_account_asks_for_its_rows_with_one_request_and_records_the_others()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        string[] csv =
        [
            BudgetHeader, Budget("DPPA/1", "DPPA", "5.1.02.02.02.0006", 1_500),
            Budget("DPPA/1", "DPPA", "5.1.02.02.02.0005", 20), Budget("DPA/2", "DPA", "5.1.02.02.02.0004", 10),
        ];

        var tried = await ImportAsync(ledger, dryRun: true, csv);
        (tried.Recorded, tried.Requested, tried.Refused, tried.Request).ShouldBe((1, 2, 0, null));
        var report = await ImportAsync(ledger, dryRun: false, csv);
        (report.Recorded, report.Requested, report.Refused).ShouldBe((1, 2, 0));
        (await PaguAsync(ledger)).ShouldBe(1_010);
        var again = await ImportAsync(ledger, dryRun: false, csv);
        (again.Recorded, again.Already, again.Requested, again.Request).ShouldBe((0, 1, 2, report.Request));
        (await ledger.ReplayAsync()).Single(one => one.Fact is ApprovalRequested).Headers.Source.ShouldBe("dppa.csv");

        (await office.ApproveAsync(report.Request!)).Status.ShouldBe(OutcomeStatus.Recorded);
        (await PaguAsync(ledger)).ShouldBe(1_530);
        (await office.FindAsync(report.Request!)).CarriedOut!.Seqs.Length.ShouldBe(2);
        (await ImportAsync(ledger, dryRun: false, csv)).Already.ShouldBe(3);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task Nothing_of_a_file_is_asked_where_another_row_is_refused()
    {
        await using var ledger = await OpenAsync();
        var report = await ImportAsync(ledger, dryRun: false, BudgetHeader,
            Budget("DPPA/1", "DPPA", "5.1.02.02.02.0006", 1_500), Budget("DPPA/1", "DPPA", "5.1.02.02.02.0005", -1));
        (report.Recorded, report.Requested, report.Refused, report.Request).ShouldBe((0, 0, 1, null));
        (await ledger.ReplayAsync()).ShouldNotContain(one => one.Fact is ApprovalRequested);
    }

    [Fact]
    public async Task More_rows_than_somebody_can_read_are_refused_by_name()
    {
        await using var ledger = await OpenAsync();
        var report = await ImportAsync(ledger, dryRun: false,
            [BudgetHeader, .. Enumerable.Range(0, 2_001).Select(at => Budget($"DPPA/{at}", "DPPA", "5.1", at))]);
        (report.Recorded, report.Refused).ShouldBe((0, 1));
        report.Refusals.Single().Rule.ShouldBe("needs-second-person");
    }

    private const string BudgetHeader =
        "document_number,document_date,kind,fiscal_year,account_code,programme,fund,fund_year,pagu";

    private static string Budget(string number, string kind, string account, long pagu) =>
        $"{number},2024-09-02,{kind},2024,{account},{Sample.Programme},APBD,2024,{pagu}";

    private static Task<ImportReport> ImportAsync(TestLedger ledger, bool dryRun, params string[] csv)
    {
        var rows = TestFile.Rows("budget", csv);
        return ledger.Recorder.RecordAsync(new ImportRequest(
            Office.Gianyar, "budget", "dppa.csv", new byte[32], Office.Finance, dryRun, false, () => rows)
        {
            IsAccount = true, Roles = Office.By(Office.Finance).Roles,
        });
    }

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(1_000));
        return ledger;
    }

    private static async Task<long> PaguAsync(TestLedger ledger) =>
        (await ledger.ReadAsync(moment => BudgetUseQuery.RunAsync(moment, 2024))).Total.Pagu.Amount;

    private static Task<Outcome> CorrectAsync(TestLedger ledger, string pagu, Headers by)
    {
        var key = $"DPA/1 / {Sample.Line.AccountCode} / {Sample.Programme} / APBD / 2024";
        var row = TestFile.Rows("corrections", "kind,key,field,value,reason,evidence",
            $"budget,{key},pagu,{pagu},salah ketik,BA/1");
        row[0].Refusals.ShouldBeEmpty();
        return ledger.Recorder.RecordAsync(Office.Gianyar, row[0].Row!, by);
    }
}

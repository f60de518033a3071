using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Persons;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Tests.Recording;

namespace JamsostekLedger.Store.Tests.Approvals;

/// <summary>Approvals that meet each other, or a cut line, record what is asked once and never too early.</summary>
[Collection(TestCluster.Collection)]
public sealed class ApprovalRaceTests(TestCluster cluster)
{
    private const string Nik = "5104015505800001";

    private static readonly SetPagu Revision = new(Sample.Pagu(1_500, "DPPA/1", on: new(2024, 9, 2)).Set with
    {
        Kind = PaguKind.Dppa,
    });

    [Fact]
    public async Task Two_who_approve_at_once_record_it_once()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var asked = (await office.AskAsync(Revision)).Request!;

        var outcomes = await AtOnceAsync(
            ledger, () => office.ApproveAsync(asked), () => office.ApproveAsync(asked, Office.Second));

        outcomes.Select(one => one.Status).ShouldBe([OutcomeStatus.Recorded, OutcomeStatus.Refused], ignoreOrder: true);
        outcomes.Single(one => one.Refusal is not null).Refusal!.Rule.ShouldBe("approval-closed");
        await OnceAsync<PaguSet>(ledger, 2);
    }

    [Fact]
    public async Task Two_of_two_at_once_both_count_and_record_it_once()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var asked = await AskToForgetAsync(office);

        var outcomes = await AtOnceAsync(
            ledger, () => office.ApproveAsync(asked), () => office.ApproveAsync(asked, Office.Second));

        outcomes.Select(one => one.Status)
            .ShouldBe([OutcomeStatus.Recorded, OutcomeStatus.Requested], ignoreOrder: true);
        (await office.FindAsync(asked)).CarriedOut!.Approvers
            .ShouldBe([Office.First, Office.Second], ignoreOrder: true);
        await OnceAsync<PersonForgotten>(ledger, 1);
    }

    [Fact]
    public async Task One_who_approves_twice_at_once_counts_once()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var asked = await AskToForgetAsync(office);

        var outcomes = await AtOnceAsync(
            ledger, () => office.ApproveAsync(asked), () => office.ApproveAsync(asked));

        outcomes.Select(one => one.Refusal?.Rule).ShouldBe([null, "approval-twice"], ignoreOrder: true);
        (await office.FindAsync(asked)).Given.Length.ShouldBe(1);
        await OnceAsync<PersonForgotten>(ledger, 0);
    }

    [Fact]
    public async Task One_who_completes_it_twice_at_once_hears_twice_that_it_stands()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var asked = (await office.AskAsync(Revision)).Request!;

        var outcomes = await AtOnceAsync(
            ledger, () => office.ApproveAsync(asked), () => office.ApproveAsync(asked));

        outcomes.Select(one => one.Status).ShouldBe([OutcomeStatus.Recorded, OutcomeStatus.Already], ignoreOrder: true);
        await OnceAsync<PaguSet>(ledger, 2);
    }

    [Fact]
    public async Task An_approver_who_lost_the_role_counts_no_longer()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var asked = await AskToForgetAsync(office);
        (await office.ApproveAsync(asked)).Status.ShouldBe(OutcomeStatus.Requested);
        office.Approvers.Remove(Office.First);

        (await office.ApproveAsync(asked, Office.Second)).Status.ShouldBe(OutcomeStatus.Requested);
        await OnceAsync<PersonForgotten>(ledger, 0);
        (await office.ApproveAsync(asked, Office.Third)).Status.ShouldBe(OutcomeStatus.Recorded);

        (await office.FindAsync(asked)).CarriedOut!.Approvers.ShouldBe([Office.Second, Office.Third]);
        await OnceAsync<PersonForgotten>(ledger, 1);
    }

    [Fact]
    public async Task Nothing_of_a_person_goes_before_two_others_agreed_and_all_of_it_then()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var asked = await AskToForgetAsync(office);
        const string sealedPeople = "select count(*) from ledger.person where wrapped_key is not null";
        (await ledger.AskAsync<long>(sealedPeople)).ShouldBe(1);
        await office.ApproveAsync(asked);
        (await ledger.AskAsync<long>(sealedPeople)).ShouldBe(1);
        await office.ApproveAsync(asked, Office.Second);
        (await ledger.AskAsync<long>(sealedPeople)).ShouldBe(0);
        (await ledger.AskAsync<long>("select count(*) from ledger.forgotten")).ShouldBe(1);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task A_look_at_a_full_NIK_shows_nothing_before_another_agreed_and_then_to_whoever_asked()
    {
        await using var ledger = await OpenAsync();
        var office = new Office(ledger);
        var person = (await PersonAsync(office))!.Value;
        Task<Persons.PersonLook> LookAsync() => office.Persons.LookAsync(
            Office.Gianyar, person, "bpjs", "klaim kematian", "0f8fad5b", Office.By(Office.Finance));

        var asked = await LookAsync();
        (asked.Outcome.Status, asked.Details.Count).ShouldBe((OutcomeStatus.Requested, 0));
        await office.ApproveAsync(asked.Outcome.Request!);
        ledger.Clock.Move(NodaTime.Duration.FromDays(1));
        (await LookAsync()).Details.ShouldContain(("nik", Nik));
        ledger.Clock.Move(NodaTime.Duration.FromDays(9));
        (await LookAsync()).Details.ShouldBeEmpty();
        await OnceAsync<PersonLookedAt>(ledger, 1);
    }

    [Theory]
    [InlineData("ledger.mt_events")]
    [InlineData("ledger.block")]
    [InlineData("commit")]
    [InlineData(null)]
    public async Task Cut_off_between_and_asked_again_it_is_recorded_once(string? said)
    {
        await using var ledger = await OpenAsync();
        var asked = (await new Office(ledger).AskAsync(Revision)).Request!;
        await using var proxy = new CuttingProxy(ledger.Program);
        await using var database = LedgerDatabase.Attach(proxy.ConnectionString);
        await using var store = new LedgerStore(database, ledger.Clock);
        var office = new Office(ledger, store);
        await ledger.Vault.PrepareAsync(database, default);

        if (said is null)
        {
            proxy.CutAfterCommit();
            (await office.ApproveAsync(asked)).Status.ShouldBe(OutcomeStatus.Recorded);
        }
        else
        {
            proxy.CutBefore(said);
            await Should.ThrowAsync<LedgerUnavailableException>(() => office.ApproveAsync(asked));
            (await office.FindAsync(asked)).Given.ShouldBeEmpty();
            await OnceAsync<PaguSet>(ledger, 1);
            (await office.ApproveAsync(asked)).Status.ShouldBe(OutcomeStatus.Recorded);
        }

        proxy.Cuts.ShouldBe(1);
        (await office.ApproveAsync(asked)).Status.ShouldBe(OutcomeStatus.Already);
        await OnceAsync<PaguSet>(ledger, 2);
    }

    // Each waits for the region on a connection of its own before either goes on.
    private static async Task<Outcome[]> AtOnceAsync(TestLedger ledger, params Func<Task<Outcome>>[] all)
    {
        await using var held = await HeldRegion.HoldAsync(ledger);
        var asked = all.Select(one => one()).ToList();
        await held.WaitersAsync(all.Length);
        await held.ReleaseAsync();
        return await Task.WhenAll(asked);
    }

    private static async Task OnceAsync<TFact>(TestLedger ledger, int count)
    {
        (await ledger.ReplayAsync()).Count(one => one.Fact is TFact).ShouldBe(count);
        await ledger.GreenAsync();
    }

    private static Task<PersonId?> PersonAsync(Office office) => office.Persons.FindAsync(Office.Gianyar, Nik);

    private static async Task<string> AskToForgetAsync(Office office)
    {
        var person = (await PersonAsync(office))!.Value;
        var asked = await office.Persons.ForgetAsync(
            Office.Gianyar, person, "permintaan pemilik data", Office.By(Office.Finance));
        asked.Status.ShouldBe(OutcomeStatus.Requested);
        return asked.Request!;
    }

    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(1_000));
        await ledger.RecordedAsync("roster",
            "nik,name,birth_date,district,village,programme,start_month",
            $"{Nik},Ni Wayan Penanda,1980-05-15,Ubud,Petulu,{Sample.Programme},2024-01");
        return ledger;
    }
}

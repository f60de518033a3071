using JamsostekLedger.Coverage;
using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

/// <summary>A plan from what the ledger holds, kept, reckoned again and turned into reservations.</summary>
[Collection(TestCluster.Collection)]
public sealed class PlanQueryTests(TestCluster cluster)
{
    private static readonly LocalDate Day = new(2024, 2, 29);

    private static readonly PlanTerms Terms = new(
        "56", new(2024, 5), new(2024, 3), PhaseIn.Even,
        [new("APBD", Sample.Programme, null, "100", null, 3, PlanPayment.Monthly)], [], []);

    [Fact] public async Task It_takes_the_count_and_the_pagu_that_is_left_from_the_ledger()
    {
        await using var ledger = await OpenAsync(pagu: 5_000_000);
        await ledger.RecordAsync(Sample.Sp2d("S-1", 1_000_000));
        await ledger.RecordAsync(Sample.Reserve("R-1", 500_000));

        var trial = await TryAsync(ledger, Terms);
        trial.Refusal.ShouldBeNull();
        (trial.Seen!.Numerator, trial.Seen.Denominator, trial.Seen.ObservedOn).ShouldBe(
            (500, 1_000, new LocalDate(2024, 1, 31)));
        trial.Seen.Lines.ShouldBe([new(Sample.Line, new(3_500_000), new(1_500_000))]);
        (trial.Result!.Needed, trial.Result.Cost, trial.Result.Reached).ShouldBe((60, new Rupiah(3_024_000), 560));
        trial.Seen.RunsOut.ShouldBeNull();
    }

    [Fact] public async Task Without_a_count_there_is_no_plan()
    {
        await using var ledger = await OpenAsync(pagu: 5_000_000);
        (await TryAsync(ledger, Terms, new(2024, 1, 30))).Refusal!.Rule.ShouldBe("plan-coverage-unknown");
        (await TryAsync(ledger, Terms with { Mix = [Terms.Mix[0] with { Programme = "x" }] })).Refusal!.Rule
            .ShouldBe("programme-unknown");
        (await TryAsync(ledger, Terms with { Mix = [] })).Refusal!.Rule.ShouldBe("plan-mix-empty");
    }

    [Fact] public async Task A_kept_plan_stays_what_it_said_while_the_ledger_goes_on()
    {
        await using var ledger = await OpenAsync(pagu: 5_000_000);
        var kept = await KeepAsync(ledger);
        var before = await ledger.ReadAsync(moment => Task.FromResult(moment.AsOf.RecordedAt));
        ledger.Clock.Move(Duration.FromMinutes(1));
        await ledger.RecordAsync(new ObserveCoverage(new(new(2024, 2, 15), 520, 1_000, "semua", "BPJS", null)));

        var again = await TryAsync(ledger, kept.Terms);
        PlanComparison.Of(kept.Result, again.Result!).Cost.ShouldBe(new Rupiah(-20 * 3 * 16_800));
        (await ledger.ReadAsync(moment => PlanQuery.ListAsync(moment))).Single().Kept.ShouldBe(kept);
        (await ledger.ReadAsync(moment => PlanQuery.TryAsync(moment, Day, kept.Terms), before)).Result
            .ShouldBe(kept.Result);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact] public async Task Its_reservations_go_in_with_one_append_and_only_once()
    {
        await using var ledger = await OpenAsync(pagu: 5_000_000);
        var kept = await KeepAsync(ledger);
        var outcomes = await ReserveAsync(ledger, kept, ReservePer.Month);
        outcomes.Select(outcome => outcome.Status).Distinct().ShouldBe([OutcomeStatus.Recorded]);
        outcomes.Count.ShouldBe(1 + 5);
        (await ledger.AskAsync<long>("select count(*) from ledger.block")).ShouldBe(4 + 1);
        (await ReservedAsync(ledger)).ShouldBe(new Rupiah(3_024_000));

        (await ReserveAsync(ledger, kept, ReservePer.Month)).ShouldAllBe(
            outcome => outcome.Status == OutcomeStatus.Already);
        (await ReserveAsync(ledger, kept, ReservePer.Total)).Single().Refusal!.Rule.ShouldBe("key-differs");
        (await ReservedAsync(ledger)).ShouldBe(new Rupiah(3_024_000));
        var plan = await ledger.ReadAsync(moment => PlanQuery.FindAsync(moment, kept.Code));
        plan!.Reserved.ShouldBe(new PlanReserved(kept.Code, ReservePer.Month, Day, 5, new(3_024_000)));
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact] public async Task Reckoned_again_a_plan_may_spend_what_it_has_reserved_itself()
    {
        await using var ledger = await OpenAsync(pagu: 3_100_000);
        var kept = await KeepAsync(ledger);
        await ReserveAsync(ledger, kept, ReservePer.Month);
        await ledger.RecordAsync(Sample.Release("L-1", "rencana-1/2024-03/1", 36_000));

        var own = await ledger.ReadAsync(moment => PlanQuery.TryAsync(moment, Day, kept.Terms, kept.Code));
        PlanComparison.Of(kept.Result, own.Result!).IsEmpty.ShouldBeTrue();
        own.Seen!.Lines.ShouldBe(kept.Seen.Lines);
        (await TryAsync(ledger, kept.Terms)).Result!.RunsOutIn.ShouldBe(new YearMonth(2024, 3));
    }

    [Fact] public async Task A_reservation_that_would_breach_leaves_nothing_of_the_plan_reserved()
    {
        await using var ledger = await OpenAsync(pagu: 5_000_000);
        var kept = await KeepAsync(ledger);
        var facts = await ledger.AskAsync<long>("select count(*) from ledger.fact");
        // What the plan counted on is spent in the meantime: its last months would breach.
        await ledger.RecordAsync(Sample.Sp2d("S-1", 2_500_000));

        var outcome = (await ReserveAsync(ledger, kept, ReservePer.Month)).Single();
        (outcome.Status, outcome.Refusal!.Rule).ShouldBe((OutcomeStatus.Refused, "pagu-exceeded"));
        outcome.Refusal.Message.ShouldContain("rencana-1/2024-06/1");
        (await ReservedAsync(ledger)).ShouldBe(Rupiah.Zero);
        (await ledger.AskAsync<long>("select count(*) from ledger.fact")).ShouldBe(facts + 1);
        (await ledger.ReadAsync(moment => PlanQuery.FindAsync(moment, kept.Code)))!.Reserved.ShouldBeNull();
    }

    [Fact] public async Task Two_who_reserve_at_once_reserve_once()
    {
        await using var ledger = await OpenAsync(pagu: 5_000_000);
        var kept = await KeepAsync(ledger);
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => ReserveAsync(ledger, kept, ReservePer.Total)));
        outcomes.Count(all => all.All(outcome => outcome.Status == OutcomeStatus.Recorded)).ShouldBe(1);
        outcomes.Count(all => all.All(outcome => outcome.Status == OutcomeStatus.Already)).ShouldBe(3);
        (await ReservedAsync(ledger)).ShouldBe(new Rupiah(3_024_000));
    }

    private async Task<TestLedger> OpenAsync(long pagu)
    {
        var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(pagu));
        await ledger.RecordAsync(new ObserveCoverage(new(new(2024, 1, 31), 500, 1_000, "semua", "BPJS", null)));
        return ledger;
    }

    private static async Task<PlanKept> KeepAsync(TestLedger ledger)
    {
        var trial = await TryAsync(ledger, Terms);
        var kept = new PlanKept("rencana-1", "Menuju 56 %", trial.Terms!, trial.Seen!, trial.Result!);
        (await ledger.RecordAsync(new KeepPlan(kept))).Status.ShouldBe(OutcomeStatus.Recorded);
        return kept;
    }

    private static Task<IReadOnlyList<Outcome>> ReserveAsync(TestLedger ledger, PlanKept plan, ReservePer per) =>
        ledger.Recorder.RecordAllAsync(
            TestLedger.Gianyar, PlanReservations.Commands(plan, per, Day), new("penguji"));

    private static Task<PlanTrial> TryAsync(TestLedger ledger, PlanTerms terms, LocalDate? on = null) =>
        ledger.ReadAsync(moment => PlanQuery.TryAsync(moment, on ?? Day, terms));

    private static async Task<Rupiah> ReservedAsync(TestLedger ledger) =>
        (await ledger.ReadAsync(moment => BudgetUseQuery.RunAsync(moment, 2024))).Total.Reserved;
}

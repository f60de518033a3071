using JamsostekLedger.Claims;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;
using static JamsostekLedger.Specs.Claims.CaseSamples;

namespace JamsostekLedger.Specs.Claims;

public class ClaimClocksSpecs
{
    private static readonly Region Gianyar = Regions.Find("51.04")!;
    private static readonly Rupiah Expected = new(42_000_000);

    [Fact] public void An_accident_is_reported_within_48_hours_by_the_clock_of_the_region()
    {
        var accident = new ClaimNoticed(
            AccidentNotice with { EventAt = At(2025, 3, 4, 23, 30) }, Covered, null);

        var inTime = Clock(ClaimClockKind.StageOne, accident, Reported(At(2025, 3, 6, 23, 30)));
        (inTime.Due.At, inTime.IsLate).ShouldBe((At(2025, 3, 6, 23, 30), false));
        Clock(ClaimClockKind.StageOne, accident, Reported(At(2025, 3, 6, 23, 31))).IsLate.ShouldBeTrue();
    }

    [Fact] public void Without_an_hour_the_whole_day_counts() =>
        Clock(ClaimClockKind.StageOne, AccidentNoticed).Due.Doubts.Select(doubt => doubt.Rule)
            .ShouldBe(["deadline-hour-unknown"]);

    [Fact] public void A_report_that_never_came_is_late()
    {
        var clock = Clock(new(2025, 3, 9), ClaimClockKind.StageOne, AccidentNoticed);
        (clock.Runs, clock.IsLate, clock.DaysLate).ShouldBe((true, true, 3));
    }

    [Fact] public void The_stage_two_report_counts_from_the_doctors_statement()
    {
        ClaimSubmitted StageTwo(int day) => new(Accident, new(2025, 5, day), null, null, Healed);
        Clock(ClaimClockKind.StageTwo, AccidentNoticed, StageTwo(4)).IsLate.ShouldBeFalse();
        Clock(ClaimClockKind.StageTwo, AccidentNoticed, StageTwo(5)).IsLate.ShouldBeTrue();
    }

    [Fact] public void A_death_has_no_hours() =>
        Clocks(new(2025, 6, 12), Noticed).Select(clock => clock.Kind).ShouldBe([ClaimClockKind.Lapse]);

    [Fact] public void A_right_lapses_five_years_after_the_event_unless_it_is_applied_for()
    {
        var clock = Clock(new(2030, 6, 11), ClaimClockKind.Lapse, Noticed);
        (clock.Due.On, clock.IsLate).ShouldBe((new LocalDate(2030, 6, 10), true));
        Clocks(new(2030, 6, 11), Noticed, Applied).ShouldBeEmpty();
    }

    [Fact] public void BPJS_pays_a_death_within_three_working_days_of_complete_documents()
    {
        // Monday 23 June; Friday 27 June 2025 is a holiday (1 Muharam).
        var clock = Clock(new(2025, 6, 26), ClaimClockKind.Payment, Complete);
        (clock.Due.On, clock.IsLate, clock.Amount).ShouldBe((new LocalDate(2025, 6, 26), false, Rupiah.Zero));
    }

    [Fact] public void A_day_later_costs_one_per_cent_a_day_of_what_is_expected() =>
        Clock(new(2025, 6, 28), ClaimClockKind.Payment, Complete).Amount.ShouldBe(new Rupiah(840_000));

    [Fact] public void Once_decided_of_what_is_decided_and_not_paid()
    {
        var clock = Clock(new(2025, 6, 28), ClaimClockKind.Payment,
            [.. Complete, Decided(32_000_000, day: 24), Paid("P1", 22_000_000, new(2025, 6, 25))]);
        (clock.Runs, clock.DaysLate, clock.Amount).ShouldBe((true, 2, new Rupiah(200_000)));
    }

    [Fact] public void Once_paid_it_stands_still()
    {
        var clock = Clock(new(2026, 1, 1), ClaimClockKind.Payment,
            [.. Complete, Decided(day: 24), Paid("P1", 42_000_000, new(2025, 6, 28))]);
        (clock.Runs, clock.MetOn, clock.Amount)
            .ShouldBe((false, new LocalDate(2025, 6, 28), new Rupiah(840_000)));
    }

    [Fact] public void What_was_paid_before_the_notice_was_paid_on_its_day()
    {
        LedgerEvent[] facts =
        [
            new ClaimNoticed(Notice, Covered, new Rupiah(42_000_000), new(2025, 6, 25)), Applied,
            Step(ClaimStep.DocumentsComplete, 23), Decided(day: 24),
        ];
        var clock = Clock(new(2026, 1, 1), ClaimClockKind.Payment, facts);
        (clock.MetOn, clock.IsLate).ShouldBe((new LocalDate(2025, 6, 25), false));
    }

    [Fact] public void A_rejection_answers_too_and_costs_nothing()
    {
        var clock = Clock(new(2026, 1, 1), ClaimClockKind.Payment,
            [.. Complete, Step(ClaimStep.Rejection, 30, "premium-lapsed")]);
        (clock.MetOn, clock.IsLate, clock.Amount).ShouldBe((new LocalDate(2025, 6, 30), true, Rupiah.Zero));
    }

    [Fact] public void The_next_instalment_has_days_of_its_own()
    {
        LedgerEvent[] next =
        [
            .. Complete, Decided(30_000_000, day: 24), Paid("P1", 30_000_000, new(2025, 6, 25)),
            Applied with { On = new(2025, 9, 1) }, Step(ClaimStep.DocumentsComplete, 93),
        ];
        var clock = Clock(new(2025, 9, 10), ClaimClockKind.Payment, next);
        (clock.Runs, clock.Due.On, clock.IsLate).ShouldBe((true, new LocalDate(2025, 9, 4), true));
        clock.Amount.ShouldBe(new Rupiah(12_000_000 / 100 * clock.DaysLate));
    }

    [Fact] public void While_documents_are_missing_the_days_of_BPJS_do_not_count() =>
        Clocks(new(2026, 1, 1), [.. Complete, Step(ClaimStep.DocumentsMissing, 24, missing: "death-deed")])
            .ShouldBeEmpty();

    [Fact] public void What_is_late_stands_first_then_what_is_due_next()
    {
        ClaimCase Case(string claim, params LedgerEvent[] facts) =>
            Fold(facts) is var found ? found with { Notice = found.Notice! with { Claim = claim } } : found;
        var list = DueClaims.Of(Gianyar, new(2025, 6, 28), Instant.MinValue,
            [Case("C", Noticed), Case("B", Complete), Case("A", Noticed)], Deadlines.Shipped);

        list.Claims.Select(claim => claim.Case.Notice!.Claim).ShouldBe(["B", "A", "C"]);
        (list.Late, list.Cost).ShouldBe((1, new Rupiah(840_000)));
    }

    // The list reckons what is expected only where lateness asks for it.
    [Fact] public void The_ageing_list_costs_what_the_clocks_of_its_claims_cost()
    {
        LedgerEvent[][] cases =
        [
            Complete, [.. Complete, Step(ClaimStep.Verification, 25)], [.. Complete, Decided()],
            [.. Complete, Decided(), Paid("B-1", 20_000_000)],
            [.. Complete, Decided(), Paid("B-1", 42_000_000), Applied with { On = new(2025, 6, 29) },
                Step(ClaimStep.DocumentsComplete, 30)],
            [.. Complete, Step(ClaimStep.Rejection, 28, "fictitious")],
        ];
        foreach (var found in cases.Select(Fold))
        {
            var clocks = new ClaimClocks(Gianyar.Zone, new(2025, 7, 10), Deadlines.Shipped);
            var due = DueClaim.Of(found, clocks, new(2025, 7, 10));
            due.Expected.ShouldBe(Expected);
            due.Clocks.ShouldBe(clocks.Of(found, Expected));
        }
    }

    private static Instant At(int year, int month, int day, int hour, int minute) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(Gianyar.Zone).ToInstant();

    private static ClaimStepTaken Reported(Instant at) =>
        new(Accident, ClaimStep.StageOne, at.InZone(Gianyar.Zone).Date, at, null, "3 KK 1/8", []);

    private static ClaimCase Fold(IEnumerable<LedgerEvent> facts) =>
        facts.Aggregate(ClaimCase.Empty, (found, fact) => found.Evolve(fact));

    private static IReadOnlyList<ClaimClock> Clocks(LocalDate today, params IEnumerable<LedgerEvent> facts) =>
        new ClaimClocks(Gianyar.Zone, today, Deadlines.Shipped).Of(Fold(facts), Expected);

    private static ClaimClock Clock(LocalDate today, ClaimClockKind kind, params IEnumerable<LedgerEvent> facts) =>
        Clocks(today, facts).Single(clock => clock.Kind == kind);

    private static ClaimClock Clock(ClaimClockKind kind, params IEnumerable<LedgerEvent> facts) =>
        Clock(new(2025, 3, 6), kind, facts);
}

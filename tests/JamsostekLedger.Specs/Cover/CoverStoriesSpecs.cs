using JamsostekLedger.Cover;
using static JamsostekLedger.Specs.Cover.Samples;

namespace JamsostekLedger.Specs.Cover;

/// <summary>Workers as the press and the practice of regencies tell of them.</summary>
public class CoverStoriesSpecs
{
    // Paid to July, died in September; papers came on 4 November, arrears were paid on 17 December, and BPJS reopened
    // the cover by them.
    private static CoverTimeline Sidoarjo(string asOf) => Timeline(
        asOf, Member("2024-08", endedOn: "2025-09-12"), Paid("2024-08", "2025-07", "2024-08-05"),
        Paid("2025-08", "2025-09", "2025-12-17"));

    // Paid for March, not for April to June 2024, and again in July: counted as the first registration.
    private static CoverTimeline Serang(string asOf) => Timeline(
        asOf, Member("2024-03"), Paid("2024-03", "2024-03", "2024-03-14"), Paid("2024-07", "2024-07", "2024-07-09"));

    [Theory]
    [InlineData("2025-11-04", CoverStatus.Grace), InlineData("2025-12-17", CoverStatus.PaidLate)]
    public void Sidoarjo_s_day_of_death_was_in_grace_when_the_claim_came_and_is_for_BPJS_to_decide_now(
        string asOf, CoverStatus status) =>
        Sidoarjo(asOf).On(Day("2025-09-12"))!.Status.ShouldBe(status);

    [Fact] public void Sidoarjo_is_never_silently_covered() =>
        Sidoarjo("2026-01-14").Lines().ShouldBe(
        [
            "2024-08-01..2025-07-31 Covered by APBD",
            "2025-08-01..2025-09-12 PaidLate by APBD, arrears 2025-12-17",
            "2025-09-13..2026-01-31 Ended",
        ]);

    [Fact] public void Serang_starts_anew_on_the_day_of_the_payment() =>
        Serang("2024-07-31").Lines().ShouldBe(
        [
            "2024-03-01..2024-03-31 Covered by APBD",
            "2024-04-01..2024-06-30 Grace",
            "2024-07-01..2024-07-08 Lapsed",
            "2024-07-09..2024-07-31 Covered by APBD, restarted",
        ]);

    [Fact] public void Serang_s_clocks_begin_again_in_July()
    {
        var standing = Serang("2024-07-31").Standing!;
        standing.EpisodeStart.ShouldBe(Month("2024-07"));
        standing.Reduced.ShouldBeNull("the rule of 2025 was not in force");
        standing.Scholarship!.EndsOn.ShouldBe(Day("2027-06-30"));
    }

    [Fact] public void Enrolled_on_28_December_a_death_in_February_is_within_the_three_months()
    {
        var timeline = Timeline("2025-12-28", Member("2025-12"), Paid("2025-12", "2026-11", "2025-12-28"));
        timeline.On(Day("2026-02-20"))!.Status.ShouldBe(CoverStatus.Prepaid);
        timeline.Standing!.Reduced!.EndsOn.ShouldBe(Day("2026-02-28"));
    }

    [Theory]
    //          start and payment    the clock ends   for
    [InlineData("2025-10",           "2025-12-31")] // the first quarter of an APBD-P enrolment
    [InlineData("2025-12",           "2026-02-28")]
    [InlineData("2025-01",           "2025-03-31")] // begun before the rule, ended after it
    [InlineData("2024-12",           "2025-02-28")]
    [InlineData("2024-11",           null)] // over on 31 January, before the rule
    public void An_APBD_P_enrolment_spends_its_first_quarter_in_the_three_months(string start, string? ends) =>
        (Timeline($"{start}-20", Member(start), Paid(start, start, $"{start}-20")).Standing!.Reduced?.EndsOn)
            .ShouldBe(ends is null ? null : Day(ends));

    [Fact] public void A_late_APBD_that_pays_in_April_from_January_on_has_let_its_workers_lapse() =>
        Timeline(
            "2025-04-20",
            [
                Member("2024-01", lastMonth: "2024-12"),
                Member("2025-01", lastMonth: "2025-12", programme: "desa-2025"),
            ],
            Paid("2024-01", "2024-12", "2024-01-10"), Paid("2025-01", "2025-12", "2025-04-14", "desa-2025")).Lines()
            .ShouldBe(
        [
            "2024-01-01..2024-12-31 Covered by APBD",
            "2025-01-01..2025-03-31 PaidLate by desa-2025/APBD, arrears 2025-04-14",
            "2025-04-01..2025-04-13 Lapsed",
            "2025-04-14..2025-04-30 Covered by desa-2025/APBD, restarted",
            "2025-05-01..2025-12-31 Prepaid by desa-2025/APBD, restarted",
        ]);

    [Fact] public void The_same_money_in_March_closes_the_gap()
    {
        var timeline = Timeline(
            "2025-04-20", [Member("2024-01", lastMonth: "2024-12"), Member("2025-01", programme: "desa-2025")],
            Paid("2024-01", "2024-12", "2024-01-10"), Paid("2025-01", "2025-12", "2025-03-28", "desa-2025"));
        timeline.Spans.ShouldAllBe(span => !span.Restarted);
        timeline.Standing!.EpisodeStart.ShouldBe(Month("2024-01"));
        timeline.PersonMonths(CoverStatus.Covered).ShouldBe(16);
    }

    [Fact] public void A_death_in_a_prepaid_year_leaves_nine_months_to_give_back()
    {
        var timeline = Timeline(
            "2025-04-30", Member("2025-01", endedOn: "2025-03-10"), Paid("2025-01", "2025-12", "2025-01-10"));
        timeline.PersonMonths(CoverStatus.Covered).ShouldBe(3);
        timeline.PersonMonths(CoverStatus.Ended).ShouldBe(9);
        timeline.On(Day("2025-03-10"))!.Status.ShouldBe(CoverStatus.Covered);
        timeline.On(Day("2025-03-11"))!.Status.ShouldBe(CoverStatus.Ended);
    }

    [Fact] public void A_replacement_is_another_person_with_three_months_of_his_own()
    {
        var standing = Timeline("2025-04-30", Member("2025-04"), Paid("2025-04", "2025-12", "2025-04-05")).Standing!;
        standing.EpisodeStart.ShouldBe(Month("2025-04"));
        standing.Reduced!.EndsOn.ShouldBe(Day("2025-06-30"));
    }

    [Fact] public void A_death_reported_late_had_prepaid_months_until_it_was_known()
    {
        PaidMonths paid = Paid("2025-01", "2025-12", "2025-01-10");
        Timeline("2025-05-31", Member("2025-01"), paid).PersonMonths(CoverStatus.Covered).ShouldBe(5);
        Timeline("2025-05-31", Member("2025-01", endedOn: "2025-03-10"), paid).PersonMonths(CoverStatus.Covered)
            .ShouldBe(3);
    }

    [Fact] public void Two_wadah_that_both_paid_for_one_man_are_two_payers_of_one_cover()
    {
        var timeline = Timeline(
            "2024-06-30", [Member("2024-01"), Member("2024-01", programme: "adat")],
            Paid("2024-01", "2024-12", "2024-01-10"), Paid("2024-01", "2024-12", "2024-01-12", "adat", "APBDES"));
        timeline.Spans.ShouldAllBe(span => span.IsDouble && span.Payers.Count == 2);
        timeline.PersonMonths(CoverStatus.Covered).ShouldBe(6);
        timeline.PersonMonths(CoverStatus.Prepaid).ShouldBe(6);
    }

    [Fact] public void Months_handed_from_DBH_Sawit_to_the_village_are_one_cover() =>
        Timeline(
            "2026-02-10",
            [
                Member("2025-07", lastMonth: "2025-12", programme: "sawit"),
                Member("2026-01"),
            ],
            Paid("2025-07", "2025-12", "2025-07-04", "sawit", "DBH-SAWIT"),
            Paid("2026-01", "2026-12", "2026-02-09", fund: "APBDES")).Standing!.Episode
            .ShouldBe(new Episode(Month("2025-07"), Month("2026-12"), 18, Restarted: false));
}

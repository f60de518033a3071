using JamsostekLedger.Cover;
using static JamsostekLedger.Specs.Cover.Samples;

namespace JamsostekLedger.Specs.Cover;

/// <summary>Given memberships and payments, as of a day, the spans of the timeline: rule by rule.</summary>
public class CoverTimelineSpecs
{
    [Fact] public void Without_membership_or_payment_there_is_nothing_to_tell()
    {
        Timeline("2025-01-15", []).Spans.ShouldBeEmpty();
        Timeline("2025-01-15", []).Standing.ShouldBeNull();
    }

    [Fact] public void Enrolled_and_never_paid_for_is_awaiting_however_long() =>
        Timeline("2025-12-10", Member("2025-01")).Lines().ShouldBe(["2025-01-01..2025-12-31 Awaiting"]);

    [Fact] public void Enrolled_for_a_later_month_there_is_no_span_yet_but_a_standing()
    {
        var timeline = Timeline("2024-12-28", Member("2025-01"));
        timeline.Spans.ShouldBeEmpty();
        timeline.Standing!.Status.ShouldBe(CoverStatus.Awaiting);
    }

    [Fact] public void Paid_months_are_covered_to_the_end_of_the_month_looked_at_and_prepaid_after_it() =>
        Timeline("2025-03-10", Member("2025-01"), Paid("2025-01", "2025-12", "2025-01-10")).Lines().ShouldBe(
            ["2025-01-01..2025-03-31 Covered by APBD", "2025-04-01..2025-12-31 Prepaid by APBD"]);

    [Fact] public void Of_the_months_to_come_only_the_paid_ones_are_told() =>
        Timeline(
            "2025-01-10", Member("2025-01"), Paid("2025-01", "2025-03", "2025-01-10"),
            Paid("2025-05", "2025-06", "2025-01-10")).Lines().ShouldBe(
        [
            "2025-01-01..2025-01-31 Covered by APBD",
            "2025-02-01..2025-03-31 Prepaid by APBD",
            "2025-05-01..2025-06-30 Prepaid by APBD",
        ]);

    [Fact] public void Months_paid_one_by_one_in_time_are_one_span() =>
        Timeline(
            "2025-03-31", Member("2025-01"), Paid("2025-03", "2025-03", "2025-03-15"),
            Paid("2025-01", "2025-01", "2025-01-15"), Paid("2025-02", "2025-02", "2025-02-28")).Lines()
            .ShouldBe(["2025-01-01..2025-03-31 Covered by APBD"]);

    [Fact] public void Who_pays_next_begins_a_span_of_its_own() =>
        Timeline(
            "2025-03-31", Member("2025-01"), Paid("2025-01", "2025-02", "2025-01-15"),
            Paid("2025-03", "2025-03", "2025-03-10", "sawit", "DBH-SAWIT")).Lines().ShouldBe(
            ["2025-01-01..2025-02-28 Covered by APBD", "2025-03-01..2025-03-31 Covered by sawit/DBH-SAWIT"]);

    [Fact] public void Three_unpaid_months_are_grace_and_the_cover_lapses_on_the_day_after_them() =>
        Timeline("2025-05-20", Member("2024-01"), Paid("2024-01", "2024-12", "2024-01-10")).Lines().ShouldBe(
        [
            "2024-01-01..2024-12-31 Covered by APBD",
            "2025-01-01..2025-03-31 Grace",
            "2025-04-01..2025-05-31 Lapsed",
        ]);

    [Fact] public void Arrears_paid_on_the_last_day_of_grace_close_the_gap_for_whoever_looks_from_then_on()
    {
        PaidMonths[] paid = [Paid("2024-01", "2024-12", "2024-01-10"), Paid("2025-01", "2025-03", "2025-03-31")];
        Timeline("2025-03-30", Member("2024-01"), paid).Lines().ShouldBe(
            ["2024-01-01..2024-12-31 Covered by APBD", "2025-01-01..2025-03-31 Grace"]);
        Timeline("2025-03-31", Member("2024-01"), paid).Lines().ShouldBe(
        [
            "2024-01-01..2024-12-31 Covered by APBD",
            "2025-01-01..2025-02-28 Covered by APBD, arrears 2025-03-31",
            "2025-03-01..2025-03-31 Covered by APBD",
        ]);
    }

    [Fact] public void Arrears_paid_a_day_later_do_not_undo_the_lapse()
    {
        PaidMonths[] paid = [Paid("2024-01", "2024-12", "2024-01-10"), Paid("2025-01", "2025-03", "2025-04-01")];
        Timeline("2025-04-10", Member("2024-01"), paid).Lines().ShouldBe(
        [
            "2024-01-01..2024-12-31 Covered by APBD",
            "2025-01-01..2025-03-31 PaidLate by APBD, arrears 2025-04-01",
            "2025-04-01..2025-04-30 Lapsed",
        ]);
    }

    [Fact] public void One_month_of_arrears_moves_the_lapse_by_one_month() =>
        Timeline(
            "2025-05-20", Member("2024-01"), Paid("2024-01", "2024-12", "2024-01-10"),
            Paid("2025-01", "2025-01", "2025-03-31"), Paid("2025-02", "2025-02", "2025-04-30")).Lines().ShouldBe(
        [
            "2024-01-01..2024-12-31 Covered by APBD",
            "2025-01-01..2025-01-31 Covered by APBD, arrears 2025-03-31",
            "2025-02-01..2025-02-28 Covered by APBD, arrears 2025-04-30",
            "2025-03-01..2025-05-31 Grace",
        ]);

    [Fact] public void A_payment_after_the_lapse_begins_a_new_cover_on_its_day() =>
        Timeline(
            "2025-07-10", Member("2024-01"), Paid("2024-01", "2024-12", "2024-01-10"),
            Paid("2025-05", "2025-12", "2025-05-20")).Lines().ShouldBe(
        [
            "2024-01-01..2024-12-31 Covered by APBD",
            "2025-01-01..2025-03-31 Grace",
            "2025-04-01..2025-05-19 Lapsed",
            "2025-05-20..2025-07-31 Covered by APBD, restarted",
            "2025-08-01..2025-12-31 Prepaid by APBD, restarted",
        ]);

    [Fact] public void A_gap_within_grace_that_is_never_paid_stays_open_and_ends_nothing() =>
        Timeline(
            "2025-04-10", Member("2024-01"), Paid("2024-01", "2024-12", "2024-01-10"),
            Paid("2025-03", "2025-12", "2025-03-20")).Lines().ShouldBe(
        [
            "2024-01-01..2024-12-31 Covered by APBD",
            "2025-01-01..2025-02-28 Grace",
            "2025-03-01..2025-04-30 Covered by APBD",
            "2025-05-01..2025-12-31 Prepaid by APBD",
        ]);

    [Fact] public void The_gap_s_arrears_are_late_once_three_months_are_over_though_nothing_lapsed() =>
        Timeline(
            "2025-04-10", Member("2024-01"), Paid("2024-01", "2024-12", "2024-01-10"),
            Paid("2025-03", "2025-04", "2025-03-20"), Paid("2025-01", "2025-02", "2025-04-10")).Lines()
            .ShouldContain("2025-01-01..2025-02-28 PaidLate by APBD, arrears 2025-04-10");

    [Fact] public void The_fourth_month_paid_ahead_before_the_lapse_prevents_it_and_the_fifth_does_not()
    {
        Timeline(
            "2025-05-10", Member("2024-01"), Paid("2024-01", "2024-12", "2024-01-10"),
            Paid("2025-04", "2025-05", "2025-02-10")).Lines()
            .ShouldContain("2025-04-01..2025-05-31 Covered by APBD");
        Timeline(
            "2025-05-10", Member("2024-01"), Paid("2024-01", "2024-12", "2024-01-10"),
            Paid("2025-05", "2025-05", "2025-02-10")).Lines().TakeLast(2).ShouldBe(
            ["2025-04-01..2025-04-30 Lapsed", "2025-05-01..2025-05-31 Covered by APBD, restarted"]);
    }

    [Fact] public void A_first_premium_within_three_months_covers_from_the_start_of_membership() =>
        Timeline("2025-03-31", Member("2025-01"), Paid("2025-01", "2025-12", "2025-03-31")).Lines().ShouldBe(
        [
            "2025-01-01..2025-02-28 Covered by APBD, arrears 2025-03-31",
            "2025-03-01..2025-03-31 Covered by APBD",
            "2025-04-01..2025-12-31 Prepaid by APBD",
        ]);

    [Fact] public void A_later_first_premium_covers_from_its_own_month_and_is_no_restart() =>
        Timeline("2025-05-31", Member("2025-01"), Paid("2025-01", "2025-06", "2025-05-20")).Lines().ShouldBe(
        [
            "2025-01-01..2025-04-30 PaidLate by APBD, arrears 2025-05-20",
            "2025-05-01..2025-05-31 Covered by APBD",
            "2025-06-01..2025-06-30 Prepaid by APBD",
        ]);

    [Fact] public void A_programme_whose_term_is_over_leaves_its_workers_in_grace_not_ended() =>
        Timeline(
            "2025-04-02", Member("2024-01", lastMonth: "2024-12"), Paid("2024-01", "2024-12", "2024-01-10")).Lines()
            .TakeLast(2).ShouldBe(["2025-01-01..2025-03-31 Grace", "2025-04-01..2025-04-30 Lapsed"]);

    [Fact] public void A_programme_whose_term_is_over_without_a_premium_is_over_for_its_workers() =>
        Timeline("2025-02-02", Member("2024-11", lastMonth: "2024-12")).Lines().ShouldBe(
            ["2024-11-01..2024-12-31 Awaiting", "2025-01-01..2025-02-28 Ended"]);

    [Fact] public void Enrolled_anew_after_a_lapse_waits_for_its_own_first_premium() =>
        Timeline(
            "2025-08-20",
            [Member("2024-01", lastMonth: "2024-12"), Member("2025-06", programme: "desa-2025")],
            Paid("2024-01", "2024-12", "2024-01-10"), Paid("2025-07", "2025-12", "2025-08-20", "desa-2025"))
            .Lines().Skip(1).ShouldBe(
        [
            "2025-01-01..2025-03-31 Grace",
            "2025-04-01..2025-05-31 Lapsed",
            "2025-06-01..2025-06-30 Awaiting",
            "2025-07-01..2025-07-31 Covered by desa-2025/APBD, restarted, arrears 2025-08-20",
            "2025-08-01..2025-08-31 Covered by desa-2025/APBD, restarted",
            "2025-09-01..2025-12-31 Prepaid by desa-2025/APBD, restarted",
        ]);

    [Theory]
    //          start of the new membership    how its first month stands, unpaid
    [InlineData("2025-03",                     CoverStatus.Grace)]
    [InlineData("2025-04",                     CoverStatus.Awaiting)] // the cover lapses on the first of April
    public void A_membership_is_anew_from_the_month_of_the_lapse_on(string start, CoverStatus status) =>
        Timeline(
            $"{start}-20", [Member("2024-01"), Member(start, programme: "baru")],
            Paid("2024-01", "2024-12", "2024-01-10")).Spans[^1].Status.ShouldBe(status);

    [Fact] public void What_ends_the_membership_ends_the_cover_the_day_after_and_premium_ahead_stays_visible() =>
        Timeline(
            "2025-06-01", Member("2025-01", endedOn: "2025-03-10"), Paid("2025-01", "2025-12", "2025-01-10")).Lines()
            .ShouldBe(
        [
            "2025-01-01..2025-03-10 Covered by APBD",
            "2025-03-11..2025-03-31 Ended",
            "2025-04-01..2025-12-31 Ended by APBD",
        ]);

    [Fact] public void An_end_to_come_is_not_known_yet() =>
        Timeline(
            "2025-03-09", Member("2025-01", endedOn: "2025-03-10"), Paid("2025-01", "2025-12", "2025-01-10")).Lines()
            .ShouldBe(["2025-01-01..2025-03-31 Covered by APBD", "2025-04-01..2025-12-31 Prepaid by APBD"]);

    [Fact] public void Ended_in_one_programme_and_a_member_in_another_goes_on() =>
        Timeline(
            "2025-04-10",
            [Member("2025-01", endedOn: "2025-02-10"), Member("2025-02", programme: "sawit")],
            Paid("2025-01", "2025-02", "2025-01-10"),
            Paid("2025-03", "2025-04", "2025-03-05", "sawit", "DBH-SAWIT")).Lines().ShouldBe(
            ["2025-01-01..2025-02-28 Covered by APBD", "2025-03-01..2025-04-30 Covered by sawit/DBH-SAWIT"]);

    [Fact] public void An_end_after_the_programme_s_term_still_ends() =>
        Timeline(
            "2025-02-20", Member("2024-01", endedOn: "2025-02-10", lastMonth: "2024-12"),
            Paid("2024-01", "2024-12", "2024-01-10")).Lines().TakeLast(2)
            .ShouldBe(["2025-01-01..2025-02-10 Grace", "2025-02-11..2025-02-28 Ended"]);

    [Fact] public void An_old_end_does_not_end_a_later_programme_that_ran_its_term() =>
        Timeline(
            "2025-02-20",
            [Member("2023-01", endedOn: "2023-05-10"), Member("2024-01", lastMonth: "2024-12", programme: "baru")],
            Paid("2024-01", "2024-12", "2024-01-10", "baru")).Lines().Last().ShouldBe("2025-01-01..2025-02-28 Grace");

    [Fact] public void The_last_day_of_membership_is_covered_also_where_it_is_the_first_of_a_month() =>
        Timeline(
            "2025-03-20", Member("2025-01", endedOn: "2025-03-01"), Paid("2025-01", "2025-03", "2025-01-10")).Lines()
            .ShouldBe(["2025-01-01..2025-03-01 Covered by APBD", "2025-03-02..2025-03-31 Ended"]);

    [Fact] public void Between_an_end_and_a_later_membership_the_worker_is_no_member() =>
        Timeline(
            "2025-05-20", [Member("2025-01", endedOn: "2025-02-10"), Member("2025-04", programme: "sawit")],
            Paid("2025-01", "2025-02", "2025-01-10"), Paid("2025-04", "2025-05", "2025-04-10", "sawit")).Lines()
            .ShouldBe(
        [
            "2025-01-01..2025-02-10 Covered by APBD",
            "2025-02-11..2025-03-31 Ended",
            "2025-04-01..2025-05-31 Covered by sawit/APBD",
        ]);

    [Theory, InlineData(false), InlineData(true)]
    public void Of_two_ends_in_one_month_the_first_ends_where_the_other_programme_was_past_its_term(bool turned)
    {
        Membership[] memberships =
        [
            Member("2025-01", endedOn: "2025-03-10"),
            Member("2025-01", endedOn: "2025-03-20", lastMonth: "2025-02", programme: "sawit"),
        ];
        Timeline("2025-03-31", turned ? [.. memberships.Reverse()] : memberships).Lines().ShouldBe(
            ["2025-01-01..2025-03-10 Awaiting", "2025-03-11..2025-03-31 Ended"]);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void The_latest_end_counts_against_a_term_that_ran_out_before_it(bool turned)
    {
        Membership[] memberships =
        [
            Member("2025-01", endedOn: "2025-03-10"), Member("2025-01", endedOn: "2025-02-20", programme: "b"),
            Member("2025-01", lastMonth: "2025-02", programme: "c"),
        ];
        Timeline("2025-03-31", turned ? [.. memberships.Reverse()] : memberships).Lines().ShouldBe(
            ["2025-01-01..2025-03-10 Awaiting", "2025-03-11..2025-03-31 Ended"]);
    }

    [Fact] public void Arrears_within_grace_cover_one_who_died_in_it() =>
        Timeline(
            "2025-03-20", Member("2024-01", endedOn: "2025-02-10"), Paid("2024-01", "2024-12", "2024-01-10"),
            Paid("2025-01", "2025-02", "2025-03-20")).Lines().Skip(1).ShouldBe(
        [
            "2025-01-01..2025-02-10 Covered by APBD, arrears 2025-03-20",
            "2025-02-11..2025-03-31 Ended",
        ]);

    [Fact] public void A_first_premium_after_the_death_begins_no_cover() =>
        Timeline(
            "2025-01-31", Member("2025-01", endedOn: "2025-01-10"), Paid("2025-01", "2025-12", "2025-01-20")).Lines()
            .ShouldBe(
        [
            "2025-01-01..2025-01-10 PaidLate by APBD, arrears 2025-01-20",
            "2025-01-11..2025-01-31 Ended",
            "2025-02-01..2025-12-31 Ended by APBD",
        ]);

    [Fact] public void A_first_premium_on_the_day_of_the_death_is_in_time() =>
        Timeline(
            "2025-01-31", Member("2025-01", endedOn: "2025-01-20"), Paid("2025-01", "2025-01", "2025-01-20")).Lines()
            .ShouldBe(["2025-01-01..2025-01-20 Covered by APBD", "2025-01-21..2025-01-31 Ended"]);

    [Fact] public void A_month_that_two_programmes_paid_is_shown_as_double_with_both() =>
        Timeline(
            "2025-03-31", [Member("2025-01"), Member("2025-02", programme: "sawit")],
            Paid("2025-01", "2025-03", "2025-01-10"),
            Paid("2025-02", "2025-02", "2025-02-05", "sawit", "DBH-SAWIT")).Lines().ShouldBe(
        [
            "2025-01-01..2025-01-31 Covered by APBD",
            "2025-02-01..2025-02-28 Covered by APBD+sawit/DBH-SAWIT, double",
            "2025-03-01..2025-03-31 Covered by APBD",
        ]);

    [Theory, InlineData(false), InlineData(true)]
    public void Payments_of_one_day_are_told_in_one_order(bool turned)
    {
        PaidMonths[] paid =
        [
            Paid("2025-01", "2025-01", "2025-01-10"), Paid("2025-01", "2025-01", "2025-01-10", fund: "CSR"),
            Paid("2025-01", "2025-01", "2025-01-10", "sawit", "APBD"),
        ];
        Timeline("2025-01-31", Member("2025-01"), turned ? [.. paid.Reverse()] : paid).Lines()
            .ShouldBe(["2025-01-01..2025-01-31 Covered by APBD+CSR+sawit/APBD, double"]);
    }

    [Fact] public void A_month_that_one_fund_paid_twice_is_double_too() =>
        Timeline(
            "2025-01-31", Member("2025-01"), Paid("2025-01", "2025-01", "2025-01-10"),
            Paid("2025-01", "2025-01", "2025-01-12")).Lines()
            .ShouldBe(["2025-01-01..2025-01-31 Covered by APBD, double"]);

    [Fact] public void The_same_day_is_told_by_what_was_known_on_it_and_by_what_is_known_now()
    {
        PaidMonths[] paid = [Paid("2024-01", "2024-12", "2024-01-10"), Paid("2025-01", "2025-02", "2025-02-20")];
        var death = Day("2025-01-15");
        Timeline("2025-01-15", Member("2024-01"), paid).On(death)!.Status.ShouldBe(CoverStatus.Grace);
        Timeline("2025-02-20", Member("2024-01"), paid).On(death)!.Status.ShouldBe(CoverStatus.Covered);
        Timeline("2025-02-20", Member("2024-01"), paid).On(Day("2023-12-31")).ShouldBeNull();
    }

    [Theory]
    //          as of         paid in arrears on   the day           the row that makes it so
    [InlineData("2024-06-10", null,                "2024-06-10",     "cover-paid")]
    [InlineData("2024-06-10", null,                "2024-12-10",     "cover-paid")]
    [InlineData("2025-02-10", null,                "2025-02-10",     "grace-2022")]
    [InlineData("2025-05-10", null,                "2025-05-10",     "grace-2022")]
    [InlineData("2025-03-10", "2025-03-10",        "2025-01-10",     "grace-2022")]
    [InlineData("2025-05-10", "2025-05-10",        "2025-01-10",     "late-arrears")]
    [InlineData("2025-05-10", "2025-05-10",        "2025-05-10",     "restart")]
    [InlineData("2025-05-10", null,                "2023-12-10",     "first-premium")]
    public void Each_span_names_the_row_that_makes_it_so(string asOf, string? arrears, string day, string row)
    {
        PaidMonths[] paid = [Paid("2024-01", "2024-12", "2024-01-10")];
        if (arrears is not null)
            paid = [.. paid, Paid("2025-01", "2025-05", arrears)];
        var span = Timeline(asOf, Member("2023-12"), paid).On(Day(day)).ShouldNotBeNull();
        span.Rule.Id.ShouldBe(row);
        span.Rule.Source.ShouldNotBeEmpty();
    }

    [Fact] public void An_ended_span_names_its_row()
    {
        Timeline("2025-03-31", Member("2025-01", endedOn: "2025-03-10")).On(Day("2025-03-11"))!.Rule.Id
            .ShouldBe("membership-end");
        Timeline("2025-03-31", Member("2025-01", lastMonth: "2025-02")).On(Day("2025-03-11"))!.Rule.Id
            .ShouldBe("first-premium");
    }
}

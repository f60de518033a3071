using JamsostekLedger.Cover;
using static JamsostekLedger.Specs.Cover.Samples;

namespace JamsostekLedger.Specs.Cover;

public class StandingSpecs
{
    private static readonly PaidMonths Year = Paid("2024-01", "2024-12", "2024-01-10");

    [Theory]
    //          as of         status               covered until  lapses on
    [InlineData("2024-06-15", CoverStatus.Covered, "2024-12",     "2025-04-01")]
    [InlineData("2024-12-31", CoverStatus.Covered, "2024-12",     "2025-04-01")]
    [InlineData("2025-01-01", CoverStatus.Grace,   "2024-12",     "2025-04-01")]
    [InlineData("2025-03-31", CoverStatus.Grace,   "2024-12",     "2025-04-01")]
    [InlineData("2025-04-01", CoverStatus.Lapsed,  "2024-12",     "2025-04-01")]
    public void A_paid_year_and_nothing_after_it(string asOf, CoverStatus status, string until, string lapses)
    {
        var standing = Timeline(asOf, Member("2024-01"), Year).Standing.ShouldNotBeNull();
        (standing.Status, standing.CoveredUntil, standing.LapsesOn)
            .ShouldBe((status, Month(until), Day(lapses)));
        standing.HasLapsed.ShouldBe(status == CoverStatus.Lapsed);
        standing.Payer.ShouldBe(new Payer(Village, "APBD"));
    }

    [Fact] public void Awaiting_there_is_no_cover_no_lapse_and_no_clock() =>
        Timeline("2025-06-10", Member("2025-01")).Standing.ShouldBe(
            new Standing(Day("2025-06-10"), CoverStatus.Awaiting, null, null, null, null, null, null));

    [Fact] public void Ended_there_is_no_lapse_and_no_clock_but_the_cover_that_was()
    {
        var standing = Timeline("2024-06-15", Member("2024-01", endedOn: "2024-05-10"), Year).Standing!;
        (standing.Status, standing.CoveredUntil, standing.LapsesOn, standing.Reduced, standing.Scholarship)
            .ShouldBe((CoverStatus.Ended, Month("2024-05"), null, null, null));
    }

    [Fact] public void Paid_ahead_before_the_first_month_it_is_prepaid()
    {
        var standing = Timeline("2024-12-28", Member("2025-01"), Paid("2025-01", "2025-12", "2024-12-28")).Standing!;
        (standing.Status, standing.EpisodeStart, standing.LapsesOn)
            .ShouldBe((CoverStatus.Prepaid, Month("2025-01"), Day("2026-04-01")));
    }

    [Fact] public void A_gap_ahead_that_is_within_grace_does_not_lapse()
    {
        var standing = Timeline(
            "2024-12-20", Member("2024-01"), Year, Paid("2025-03", "2025-06", "2024-12-20")).Standing!;
        (standing.CoveredUntil, standing.LapsesOn).ShouldBe((Month("2025-06"), Day("2025-10-01")));
    }

    [Fact] public void A_gap_ahead_that_is_longer_lapses_although_later_months_are_paid()
    {
        var standing = Timeline(
            "2024-12-20", Member("2024-01"), Year, Paid("2025-06", "2025-12", "2024-12-20")).Standing!;
        (standing.CoveredUntil, standing.LapsesOn).ShouldBe((Month("2024-12"), Day("2025-04-01")));
    }

    [Fact] public void Lapsed_with_months_paid_ahead_it_is_the_cover_to_come_that_counts()
    {
        var standing = Timeline(
            "2025-05-20", Member("2024-01"), Year, Paid("2025-06", "2025-12", "2025-05-20")).Standing!;
        (standing.Status, standing.EpisodeStart, standing.LapsesOn)
            .ShouldBe((CoverStatus.Lapsed, Month("2025-06"), Day("2026-04-01")));
        standing.Reduced!.EndsOn.ShouldBe(Day("2025-08-31"));
    }

    [Fact] public void Lapsed_no_clock_runs()
    {
        var standing = Timeline("2025-05-20", Member("2024-01"), Year).Standing!;
        (standing.Reduced, standing.Scholarship).ShouldBe((null, null));
    }

    [Theory]
    //          paid to      clock ends    why
    [InlineData("2024-06",   "2026-12-31")] // six paid, thirty to go after June 2024
    [InlineData("2026-11",   "2026-12-31")]
    [InlineData("2026-12",   "2026-12-31")] // the thirty-sixth
    [InlineData("2027-06",   "2026-12-31")]
    public void Scholarships_take_thirty_six_paid_months(string paidTo, string ends)
    {
        var clock = Timeline("2024-06-15", Member("2024-01"), Paid("2024-01", paidTo, "2024-01-10"))
            .Standing!.Scholarship.ShouldNotBeNull();
        clock.EndsOn.ShouldBe(Day(ends));
        clock.Rule.Id.ShouldBe("scholarship-2019");
    }

    [Theory]
    [InlineData("2027-01", "2027-02-28"), InlineData("2027-02", "2027-02-28"), InlineData("2027-06", "2027-02-28")]
    public void An_unpaid_month_of_grace_is_none_of_the_thirty_six(string paidTo, string ends) =>
        Timeline(
            "2025-06-15", Member("2024-01"), Year, Paid("2025-03", paidTo, "2025-03-10")).Standing!.Scholarship!.EndsOn
            .ShouldBe(Day(ends));

    [Fact] public void Before_December_2019_scholarships_took_five_years() =>
        Timeline("2018-06-15", Member("2018-01"), Paid("2018-01", "2018-12", "2018-01-10")).Standing!.Scholarship
            .ShouldNotBeNull().EndsOn.ShouldBe(Day("2022-12-31"));

    [Fact] public void The_payer_is_the_one_who_paid_last() =>
        Timeline("2025-01-20", Member("2024-01"), Year, Paid("2025-01", "2025-01", "2025-01-05", "csr", "CSR"))
            .Standing!.Payer.ShouldBe(new Payer("csr", "CSR"));

    [Theory]
    //          terms of two programmes    as of         pays until
    [InlineData("2024-12", "2025-06",      "2024-06-15", "2025-06")]
    [InlineData("2024-12", "2025-06",      "2025-01-15", "2025-06")]
    [InlineData("2024-12", "2025-06",      "2025-07-15", null)] // none is left
    [InlineData("2024-12", null,           "2024-06-15", null)] // no end is set
    public void Programmes_pay_until_the_last_of_their_terms(string one, string? other, string asOf, string? until) =>
        Timeline(asOf, [Member("2024-01", lastMonth: one), Member("2024-01", lastMonth: other, programme: "b")], Year)
            .Standing!.PaysUntil.ShouldBe(until is null ? null : Month(until));
}

using JamsostekLedger.Cover;
using JamsostekLedger.Reference;
using NodaTime;
using static JamsostekLedger.Specs.Cover.Samples;

namespace JamsostekLedger.Specs.Cover;

/// <summary>The dated rules that ship, and the page that tells them.</summary>
public class CoverRulesSpecs
{
    private static readonly CoverRules Rules = CoverRules.Shipped;

    [Theory]
    //          rule                            day           row                  value
    [InlineData(CoverRules.GraceMonths,         "2020-01-01", "grace-before-2022", 3)]
    [InlineData(CoverRules.GraceMonths,         "2022-06-30", "grace-before-2022", 3)]
    [InlineData(CoverRules.GraceMonths,         "2022-07-01", "grace-2022",        3)]
    [InlineData(CoverRules.ReducedJkmMonths,    "2025-02-23", null,                null)]
    [InlineData(CoverRules.ReducedJkmMonths,    "2025-02-24", "reduced-jkm-2025",  3)]
    [InlineData(CoverRules.ScholarshipMonths,   "2019-12-01", "scholarship-2015",  60)]
    [InlineData(CoverRules.ScholarshipMonths,   "2019-12-02", "scholarship-2019",  36)]
    [InlineData(CoverRules.DueDay,              "2025-01-01", "due-day",           15)]
    [InlineData(CoverRules.AgeLimit,            "2025-01-01", "age-limit",         65)]
    [InlineData(CoverRules.AgeLeast,            "2025-01-01", "age-least",         17)]
    [InlineData(CoverRules.PrepaidMonths,       "2025-01-01", "prepaid-months",    12)]
    [InlineData(CoverRules.Restart,             "2025-01-01", "restart",           null)]
    public void A_rule_is_the_row_in_force(string rule, string day, string? row, int? value)
    {
        var found = Rules.Find(rule, Day(day));
        (found?.Id, found?.Value).ShouldBe((row, value));
    }

    [Fact] public void A_rule_that_must_be_there_and_is_not_stops_the_work() =>
        Should.Throw<InvalidDataException>(() => Rules.On(CoverRules.ReducedJkmMonths, Day("2025-02-23")))
            .Message.ShouldContain("2025-02-23");

    [Fact] public void A_cover_lapses_on_the_first_day_of_the_fourth_month_after_the_last_paid_one()
    {
        Rules.Grace(Month("2024-12")).ShouldBe(3);
        Rules.LapseAfter(Month("2024-12")).ShouldBe(Day("2025-04-01"));
        Rules.LapseAfter(Month("2024-09")).ShouldBe(Day("2025-01-01"));
    }

    [Theory]
    [InlineData("2025-01", "2025-01-15")]
    [InlineData("2025-02", "2025-02-17")] // a Saturday
    [InlineData("2027-03", "2027-03-16")] // joint leave
    public void A_month_is_due_by_its_fifteenth_or_the_next_working_day(string month, string due)
    {
        var day = Rules.DueOn(Month(month));
        (day.On, day.Doubts.Count).ShouldBe((Day(due), 0));
        Rules.DueOn(Month("2031-01")).Doubts.Single().Rule.ShouldBe("holidays-unknown");
    }

    [Fact] public void Another_grace_lapses_on_another_day()
    {
        var month = new CoverRule(
            "one", CoverRules.GraceMonths, 1, null, null, Certainty.Background,
            "what would be if one month were given");
        var rules = new CoverRules([.. Rules.All.Where(row => row.Rule != CoverRules.GraceMonths), month]);
        CoverTimeline.Of([Member("2025-01")], [Paid("2025-01", "2025-01", "2025-01-10")], Day("2025-03-31"), rules)
            .Lines().ShouldBe(
        [
            "2025-01-01..2025-01-31 Covered by APBD", "2025-02-01..2025-02-28 Grace", "2025-03-01..2025-03-31 Lapsed",
        ]);
    }

    [Fact] public void The_grace_is_the_one_in_force_on_the_first_unpaid_day()
    {
        CoverRule Row(string id, int months, string? from, string? to) => new(
            id, CoverRules.GraceMonths, months, from is null ? null : Day(from), to is null ? null : Day(to),
            Certainty.Background, "what would be if the grace had changed");

        var rules = new CoverRules([Row("a", 1, null, "2022-06-30"), Row("b", 3, "2022-07-01", null)]);
        rules.LapseAfter(Month("2022-05")).ShouldBe(Day("2022-07-01"));
        rules.LapseAfter(Month("2022-06")).ShouldBe(Day("2022-10-01"));
    }

    [Fact] public void No_two_rows_of_a_rule_are_in_force_at_once_and_each_has_an_id_of_its_own()
    {
        Rules.All.Select(row => row.Id).ShouldBeUnique();
        foreach (var row in Rules.All)
            foreach (var other in Rules.All.Where(other => other != row && other.Rule == row.Rule))
                (row.Covers(other.From ?? LocalDate.MinIsoValue) || row.Covers(other.To ?? LocalDate.MaxIsoValue))
                    .ShouldBeFalse($"{row.Id} and {other.Id}");
    }

    [Fact] public void The_page_has_every_row_as_it_ships() =>
        Repository.TableRows("docs/cover.md").Where(row => row.Section == "The rules")
            .Select(row => string.Join(" | ", row.Cells.Take(4)))
            .ShouldBe(Rules.All.Select(row =>
                $"`{row.Id}` | {row.Value} | {InForce(row)} | {row.Certainty.ToString().ToLowerInvariant()}"));

    [Fact] public void The_page_tells_every_status() =>
        Repository.TableRows("docs/cover.md").Where(row => row.Section == "How a month is told")
            .Select(row => row.Cells[0].Replace("-", ""))
            .ShouldBe(Enum.GetNames<CoverStatus>().Select(name => name.ToLowerInvariant()), ignoreOrder: true);

    private static string InForce(CoverRule row) => (row.From, row.To) switch
    {
        (null, null) => "always",
        (null, { } to) => $"until {to:uuuu-MM-dd}",
        ({ } from, null) => $"from {from:uuuu-MM-dd}",
        ({ } from, { } to) => $"{from:uuuu-MM-dd} to {to:uuuu-MM-dd}",
    };
}

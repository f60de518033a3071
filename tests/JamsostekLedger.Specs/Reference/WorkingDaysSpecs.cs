using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Reference;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Specs.Reference;

public class WorkingDaysSpecs
{
    private static readonly WorkingDays Calendar = WorkingDays.Shipped;

    private static readonly Arbitrary<LocalDate> Days = Arb.From(
        Gen.Choose(0, 6 * 365).Select(days => new LocalDate(2021, 6, 1).PlusDays(days)));

    [Theory]
    [InlineData("2024-05-08", true)]
    [InlineData("2024-05-09", false)] // Kenaikan
    [InlineData("2024-05-10", false)] // joint leave
    [InlineData("2024-05-11", false)] // Saturday
    [InlineData("2024-05-12", false)] // Sunday
    [InlineData("2024-05-13", true)]
    [InlineData("2024-02-14", false)] // election
    [InlineData("2023-04-26", true)] // was joint leave before the decree was changed
    [InlineData("2023-04-19", false)] // the day that the change added
    [InlineData("2025-08-18", false)] // added in the year itself
    [InlineData("2021-05-13", true)] // Idulfitri, of a year that is not known
    public void The_country_works_on_what_is_neither_weekend_nor_decreed(string day, bool works) =>
        Calendar.IsWorking(Day(day)).ShouldBe(works);

    [Fact] public void The_table_says_which_years_it_knows()
    {
        Enumerable.Range(2020, 9).Where(Calendar.Knows).ShouldBe([2022, 2023, 2024, 2025, 2026, 2027]);
        new WorkingDays([]).Knows(2024).ShouldBeFalse();
    }

    [Fact] public void Each_year_has_as_many_days_as_its_decree()
    {
        int Count(int year, HolidayKind kind) =>
            Calendar.All.Count(holiday => holiday.Day.Year == year && holiday.Kind == kind);

        Enumerable.Range(2022, 6).Select(year => Count(year, HolidayKind.National)).ShouldBe([16, 16, 17, 17, 17, 18]);
        Enumerable.Range(2022, 6).Select(year => Count(year, HolidayKind.JointLeave)).ShouldBe([4, 11, 10, 11, 8, 8]);
        Calendar.All.Select(holiday => holiday.Day).ShouldBeUnique();
    }

    [Theory]
    //          day            days   reaches
    [InlineData("2024-04-05",  1,     "2024-04-16")] // over Idulfitri
    [InlineData("2024-04-05",  0,     "2024-04-05")]
    [InlineData("2024-04-06",  0,     "2024-04-06")]
    [InlineData("2024-04-06",  -1,    "2024-04-05")]
    [InlineData("2024-05-06",  7,     "2024-05-17")] // 7, 8, 13 to 17
    public void Working_days_are_counted_from_the_day_after(string day, int days, string reached) =>
        Calendar.Add(Day(day), days).ShouldBe(Day(reached));

    [Theory]
    //          said           until          doubts
    [InlineData("2027-03-15",  "2027-03-16",  0)] // joint leave
    [InlineData("2027-08-15",  "2027-08-16",  0)] // a Sunday, and Maulid Nabi
    [InlineData("2027-04-15",  "2027-04-15",  0)]
    [InlineData("2026-06-17",  "2026-06-17",  0)] // Galungan is the governor's, not of the decree
    [InlineData("2028-01-15",  "2028-01-17",  1)]
    public void A_due_day_that_is_no_working_day_moves_to_the_next_one(string said, string until, int doubts)
    {
        var due = Calendar.Due(Day(said));
        (due.Said, due.On, due.Doubts.Count).ShouldBe((Day(said), Day(until), doubts));
        due.Doubts.ShouldAllBe(doubt => doubt.Rule == "holidays-unknown");
    }

    [Fact] public void What_was_added_is_what_lies_between() => Holds((day, days) =>
    {
        var reached = Calendar.Add(day, days);
        Calendar.Between(day, reached).ShouldBe(days);
        Calendar.IsWorking(reached).ShouldBe(days != 0 || Calendar.IsWorking(day));
    });

    [Fact] public void From_a_working_day_the_way_back_is_the_way_there() => Holds((day, days) =>
    {
        var start = Calendar.Add(day, 1);
        Calendar.Add(Calendar.Add(start, days), -days).ShouldBe(start);
    });

    [Fact] public void Two_steps_are_as_far_as_one() => Holds((day, days) =>
        Calendar.Add(Calendar.Add(day, days), 3 * Math.Sign(days)).ShouldBe(
            Calendar.Add(day, days + 3 * Math.Sign(days))));

    private static void Holds(Action<LocalDate, int> property) =>
        Prop.ForAll(Days, Arb.From(Gen.Choose(-40, 40)), property).Check(Config.QuickThrowOnFailure);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}

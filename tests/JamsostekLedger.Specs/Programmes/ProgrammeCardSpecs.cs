using JamsostekLedger.Programmes;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Specs.Programmes;

public class ProgrammeCardSpecs
{
    [Fact] public void A_card_shows_all_that_was_opened()
    {
        var opened = new ProgrammeOpened(
            "c", "n", "APBD", new(2024, 2, 1), new(2024, 9, 1), true, 7, "w", "s", "l");
        ProgrammeCard.KeyOf(opened).ShouldBe("c");
        ProgrammeCard.Empty.Evolve(opened).ShouldBe(new ProgrammeCard(
            "c", "n", "APBD", new(2024, 2, 1), new(2024, 9, 1), true, 7, "w", "s", "l"));
    }

    [Fact] public void Facts_of_others_are_none_of_its_business()
    {
        ProgrammeCard.KeyOf(Budgets.Samples.Dpa(1)).ShouldBeNull();
        ProgrammeCard.Empty.Evolve(Budgets.Samples.Dpa(1)).ShouldBeSameAs(ProgrammeCard.Empty);
    }

    [Theory]
    //          starts on     ends on       year  first and last month
    [InlineData("2024-01-01", "2024-12-31", 2024, "2024-01 2024-12")]
    [InlineData("2024-01-31", "2024-12-01", 2024, "2024-01 2024-12")]
    [InlineData("2024-02-01", "2024-11-30", 2024, "2024-02 2024-11")]
    [InlineData("2024-07-15", "2024-07-16", 2024, "2024-07 2024-07")]
    [InlineData("2023-07-15", null,         2024, "2024-01 2024-12")]
    [InlineData("2024-10-15", null,         2024, "2024-10 2024-12")]
    [InlineData("2023-01-01", "2024-02-29", 2024, "2024-01 2024-02")]
    [InlineData("2023-01-01", "2023-12-31", 2024, "")]
    [InlineData("2025-01-01", null,         2024, "")]
    public void It_runs_in_every_month_that_it_touches(string startsOn, string? endsOn, int year, string expected)
    {
        var card = ProgrammeCard.Empty with { StartsOn = Day(startsOn), EndsOn = endsOn is null ? null : Day(endsOn) };
        var months = card.MonthsIn(year).Select(month => $"{month:yyyy-MM}").ToArray();
        (months.Length == 0 ? "" : $"{months[0]} {months[^1]}").ShouldBe(expected);
        months.ShouldBe(months.Distinct().Order());
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}

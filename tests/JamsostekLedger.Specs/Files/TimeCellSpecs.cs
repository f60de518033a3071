using JamsostekLedger.Files;
using NodaTime;

namespace JamsostekLedger.Specs.Files;

public class TimeCellSpecs
{
    [Theory]
    [InlineData("14:05", 14, 5)]
    [InlineData("00.00", 0, 0)]
    [InlineData("23:59", 23, 59)]
    [InlineData("07:30:00", 7, 30)]
    public void Hours_and_minutes(string text, int hour, int minute) =>
        TimeCell.Read("jam", new(text)).Value.ShouldBe(new LocalTime(hour, minute));

    [Theory]
    [InlineData("24:00"), InlineData("12:60"), InlineData("7:30"), InlineData("14:05:30"), InlineData("0.5")]
    [InlineData("2 siang"), InlineData("-1:00"), InlineData("14,05")]
    public void Anything_else_is_refused(string text) =>
        TimeCell.Read("jam", new(text)).Refusal.ShouldNotBeNull().Rule.ShouldBe("time-unreadable");

    [Fact] public void A_number_of_a_spreadsheet_may_be_anything() =>
        TimeCell.Read("jam", new("14.05", CellKind.Number)).Refusal.ShouldNotBeNull().Rule
            .ShouldBe("time-unreadable");
}

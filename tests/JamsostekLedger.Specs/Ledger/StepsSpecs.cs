using JamsostekLedger.Ledger;

namespace JamsostekLedger.Specs.Ledger;

public class StepsSpecs
{
    [Theory]
    //          before         after              difference
    [InlineData("",            "1:+5",            "1:5")]
    [InlineData("1:+5",        "1:+5",            "")]
    [InlineData("1:+5",        "",                "1:-5")]
    [InlineData("1:+5",        "1:+5 2:-3",       "2:-3")]
    [InlineData("3:+5",        "1:+2 3:+3",       "1:2 3:-2")]
    [InlineData("1:+5 1:-5",   "1:+1 1:+1",       "1:2")]
    [InlineData("2:+1 1:+1",   "3:+1 1:+2",       "1:1 2:-1 3:1")]
    public void What_turns_one_series_into_the_other_in_order_none_of_it_zero(
        string before, string after, string difference) =>
        string.Join(' ', Steps.Difference(Read(before), Read(after)).Select(step => $"{step.At}:{step.Change}"))
            .ShouldBe(difference);

    [Fact] public void A_signed_change_is_a_line_one_way_or_the_other_or_none()
    {
        var day = new NodaTime.LocalDate(2024, 1, 5);
        var of = new Dimensions { Programme = "p" };
        JournalLine.Change("d", "c", Unit.Rupiah, 7, day, of).ShouldBe([new("d", "c", Unit.Rupiah, 7, day, of)]);
        JournalLine.Change("d", "c", Unit.Rupiah, -7, day, of).ShouldBe([new("c", "d", Unit.Rupiah, 7, day, of)]);
        JournalLine.Change("d", "c", Unit.Rupiah, 0, day, of).ShouldBeEmpty();
    }

    private static IEnumerable<(int At, long Change)> Read(string series) =>
        series.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(step => step.Split(':'))
            .Select(parts => (int.Parse(parts[0]), long.Parse(parts[1])));
}

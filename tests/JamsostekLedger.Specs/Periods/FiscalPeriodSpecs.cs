using JamsostekLedger.Periods;
using NodaTime;

namespace JamsostekLedger.Specs.Periods;

public class FiscalPeriodSpecs
{
    [Theory]
    [InlineData("2024-11", "2024-11-01", "2024-11-30")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-12", "2025-12-01", "2025-12-31")]
    [InlineData("2024",    "2024-01-01", "2024-12-31")]
    public void A_month_or_a_year_has_its_days(string text, string from, string to)
    {
        FiscalPeriod.TryParse(text, out var period).ShouldBeTrue();
        (Text(period.From), Text(period.To), $"{period}").ShouldBe((from, to, text));
        period.Contains(period.From).ShouldBeTrue();
        period.Contains(period.To).ShouldBeTrue();
        period.Contains(period.From.PlusDays(-1)).ShouldBeFalse();
        period.Contains(period.To.PlusDays(1)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("24"), InlineData("1999"), InlineData("2024-1")]
    [InlineData("2024-13"), InlineData("2024-00"), InlineData("2024/11"), InlineData("2024-11-01")]
    [InlineData("+024"), InlineData(" 024"), InlineData("2024-+1")]
    public void Anything_else_is_none(string? text) => FiscalPeriod.TryParse(text, out _).ShouldBeFalse();

    private static string Text(LocalDate day) => $"{day:uuuu-MM-dd}";
}

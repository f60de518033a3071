using System.Globalization;
using JamsostekLedger.Figures;
using NodaTime;
using NodaTime.Text;
using static JamsostekLedger.Specs.Figures.Samples;

namespace JamsostekLedger.Specs.Figures;

public class FigureCheckSpecs
{
    [Fact] public void Bali_contradicts_its_own_numerator_and_denominator()
    {
        var check = FigureCheck.Of(BaliCoverage, ledger: null);
        check.Status.ShouldBe(FigureStatus.Inconsistent);
        decimal.Round(check.OwnRatio!.Value, 2).ShouldBe(49.90m);
        (check.Stated, check.Ledger, check.Difference).ShouldBe((50.88m, null, null));
    }

    [Fact] public void With_two_digits_swapped_back_it_would_not() =>
        FigureCheck.Of(BaliCoverage with { Denominator = 1_837_899 }, ledger: null).Status
            .ShouldBe(FigureStatus.NoData);

    [Fact] public void A_contradiction_outweighs_a_ledger_that_says_the_same() =>
        FigureCheck.Of(BaliCoverage, ledger: 50.88m).Status.ShouldBe(FigureStatus.Inconsistent);

    [Fact] public void Gianyar_September_2025_agrees_with_its_own_parts() =>
        FigureCheck.Of(
            BaliCoverage with { Value = "65.60", Numerator = 130_300, Denominator = 198_628 }, ledger: 65.60m)
            .Status.ShouldBe(FigureStatus.Matches);

    [Theory]
    [InlineData(null, 1_873_899L), InlineData(935_079L, null), InlineData(935_079L, 0L), InlineData(1L, -1L)]
    public void Half_a_ratio_says_nothing(long? numerator, long? denominator)
    {
        var check = FigureCheck.Of(
            BaliCoverage with { Numerator = numerator, Denominator = denominator }, ledger: 50.88m);
        (check.OwnRatio, check.Status).ShouldBe((null, FigureStatus.Matches));
    }

    [Fact] public void Parts_of_a_figure_that_is_no_percentage_are_not_divided() =>
        FigureCheck.Of(ClaimsPaid with { Numerator = 1, Denominator = 2 }, ledger: null).OwnRatio.ShouldBeNull();

    [Theory]
    //          unit       stated         ledger            status
    [InlineData("IDR",     "40420000000", "40420000000",    FigureStatus.Matches)]
    [InlineData("IDR",     "40420000000", "40418234567",    FigureStatus.RoundsTo)]
    [InlineData("IDR",     "40420000000", "40415000000",    FigureStatus.RoundsTo)]
    [InlineData("IDR",     "40420000000", "40424999999",    FigureStatus.RoundsTo)]
    [InlineData("IDR",     "40420000000", "40414999999",    FigureStatus.Differs)]
    [InlineData("IDR",     "40420000000", "40425000000",    FigureStatus.Differs)]
    [InlineData("IDR",     "40420000000", "0",              FigureStatus.Differs)]
    [InlineData("IDR",     "40420000000", null,             FigureStatus.NoData)]
    [InlineData("claim",   "4781",        "4781",           FigureStatus.Matches)]
    [InlineData("claim",   "4781",        "4782",           FigureStatus.Differs)]
    [InlineData("claim",   "0",           "0",              FigureStatus.Matches)]
    [InlineData("claim",   "0",           "1",              FigureStatus.Differs)]
    [InlineData("claim",   "18.2",        "18.21",          FigureStatus.RoundsTo)]
    [InlineData("claim",   "18.2",        "18.25",          FigureStatus.Differs)]
    [InlineData("percent", "61",          "61",             FigureStatus.Matches)]
    [InlineData("percent", "61",          "60.5",           FigureStatus.RoundsTo)]
    [InlineData("percent", "61",          "61.5",           FigureStatus.Differs)]
    [InlineData("percent", "58.68",       "58.675",         FigureStatus.RoundsTo)]
    [InlineData("percent", "58.68",       "58.685",         FigureStatus.Differs)]
    [InlineData("percent", "58.70",       "58.68",          FigureStatus.Differs)]
    [InlineData("percent", "100",         "99.6",           FigureStatus.RoundsTo)]
    [InlineData("percent", "100",         "58.68",          FigureStatus.Differs)]
    [InlineData("percent", "60",          "58.68",          FigureStatus.Differs)]
    public void The_ledger_beside_the_statement(string unit, string stated, string? ledger, FigureStatus status)
    {
        var answer = ledger is null ? (decimal?)null : decimal.Parse(ledger, CultureInfo.InvariantCulture);
        var check = FigureCheck.Of(
            ClaimsPaid with { Unit = unit, Value = stated }, answer);
        check.Status.ShouldBe(status);
        check.Difference.ShouldBe(answer - check.Stated);
    }

    [Theory]
    //          period                        as of         window
    [InlineData("2024-01-01", "2024-11-28",   "2024-12-31", "2024-01-01 2024-11-28")]
    [InlineData(null,         null,           "2024-11-28", "2024-01-01 2024-11-28")]
    [InlineData(null,         "2023-06-30",   "2024-11-28", "2023-01-01 2023-06-30")]
    [InlineData("2024-02-01", null,           "2024-11-28", "2024-02-01 2024-11-28")]
    public void A_statement_without_a_period_is_about_the_year_up_to_its_day(
        string? from, string? to, string asOf, string window)
    {
        var (first, last) = (ClaimsPaid with { PeriodFrom = Day(from), PeriodTo = Day(to), AsOf = Day(asOf)!.Value })
            .Window();
        $"{first:yyyy-MM-dd} {last:yyyy-MM-dd}".ShouldBe(window);
    }

    private static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;
}

using JamsostekLedger.Coverage;
using static JamsostekLedger.Specs.Coverage.Samples;

namespace JamsostekLedger.Specs.Coverage;

public class CoverageFileSpecs
{
    private static readonly Dictionary<string, string> Count = new()
    {
        ["observed_on"] = "31 Maret 2025", ["numerator"] = "935.079", ["denominator"] = "1.873.899",
        ["definition"] = WorkingPopulation, ["publisher"] = "BPJS Ketenagakerjaan Banuspa",
        ["published_on"] = "2025-05-14",
    };

    private static readonly Dictionary<string, string> Target = new()
    {
        ["target_date"] = "2025-12-31", ["target_percent"] = "67,28", ["publisher"] = "Kementerian Dalam Negeri",
    };

    [Fact] public void A_row_is_a_count() =>
        Rows.Command(new CoverageFile(), Rows.Row(Count), Rows.Seen()).ShouldBe(new ObserveCoverage(Bali));

    [Fact] public void A_row_of_the_other_file_is_a_target() =>
        Rows.Command(new CoverageTargetsFile(), Rows.Row(Target), Rows.Seen())
            .ShouldBe(new SetCoverageTarget(BaliTarget));

    [Fact] public void A_target_may_say_of_what() =>
        Rows.Command(new CoverageTargetsFile(),
                Rows.Row(Target, ("definition", "dari angkatan kerja"), ("published_on", "2025-01-07")), Rows.Seen())
            .ShouldBe(new SetCoverageTarget(BaliTarget with
            {
                Definition = "dari angkatan kerja", PublishedOn = new(2025, 1, 7),
            }));

    [Theory]
    [InlineData("numerator", null, "numerator: cell-empty")]
    [InlineData("denominator", null, "denominator: cell-empty")]
    [InlineData("definition", null, "definition: cell-empty")]
    [InlineData("publisher", null, "publisher: cell-empty")]
    [InlineData("numerator", "49,90 %", "numerator: number-unreadable")]
    [InlineData("denominator", "-1", "denominator: number-out-of-range")]
    public void A_count_lacks_nothing(string column, string? text, string refusal) =>
        Rows.Refusals(new CoverageFile(), Rows.Row(Count, (column, text)), Rows.Seen()).ShouldBe([refusal]);

    [Theory]
    [InlineData("target_percent", "1.873.899", "target_percent: percent-unreadable")]
    [InlineData("target_percent", "1001", "target_percent: percent-unreadable")]
    [InlineData("target_date", null, "target_date: cell-empty")]
    public void Nor_does_a_target(string column, string? text, string refusal) =>
        Rows.Refusals(new CoverageTargetsFile(), Rows.Row(Target, (column, text)), Rows.Seen()).ShouldBe([refusal]);
}

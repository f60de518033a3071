using JamsostekLedger.Figures;

namespace JamsostekLedger.Specs.Figures;

public class FiguresFileSpecs
{
    private static readonly FiguresFile File = new();

    private static readonly Dictionary<string, string> Gianyar = new()
    {
        ["id"] = "gianyar-claims-2024", ["region_code"] = "51.04", ["figure"] = "claims_paid",
        ["scope"] = "all programmes", ["unit"] = "IDR", ["value"] = "40420000000",
        ["period_from"] = "2024-01-01", ["period_to"] = "2024-11-28", ["as_of"] = "2024-11-28",
        ["publisher"] = "Pojok Kini / ANTARA", ["published_on"] = "2025-02-07",
        ["title"] = "Gianyar Tingkatkan Perlindungan bagi Pekerja Rentan melalui BPJamsostek",
    };

    [Fact] public void A_row_keeps_a_figure_as_said() =>
        Rows.Command(File, Rows.Row(Gianyar), Rows.Seen()).ShouldBe(new PublishFigure(Samples.ClaimsPaid));

    [Fact] public void A_percentage_is_kept_with_its_parts_and_its_digits() =>
        Published(("figure", "coverage"), ("unit", "percent"), ("value", "50,88"), ("numerator", "935079"),
            ("denominator", "1873899")).ShouldBe(("50.88", 935_079L, 1_873_899L));

    [Theory]
    [InlineData("50.88", "50.88"), InlineData("58,70", "58.70"), InlineData("61", "61"), InlineData("0", "0")]
    public void A_percentage_may_have_a_comma_or_a_point(string typed, string value) =>
        Published(("unit", "percent"), ("value", typed)).Value.ShouldBe(value);

    [Theory]
    [InlineData("1.873.899"), InlineData("-1"), InlineData("lima"), InlineData("1873899"), InlineData("50.88 %")]
    public void Another_percentage_is_refused(string typed) =>
        Rows.Refusals(File, Rows.Row(Gianyar, ("unit", "percent"), ("value", typed)), Rows.Seen())
            .ShouldBe(["value: percent-unreadable"]);

    [Fact] public void An_empty_percentage_is_refused_once() =>
        Rows.Refusals(File, Rows.Row(Gianyar, ("unit", "percent"), ("value", null)), Rows.Seen())
            .ShouldBe(["value: cell-empty"]);

    [Fact] public void A_row_of_another_region_is_passed_over()
    {
        var row = Rows.Row(Gianyar, ("region_code", "51.03"));
        var command = File.Read(row).Command(Rows.Seen());
        row.Refusals.ShouldBeEmpty();
        (command.Command, command.Refusal).ShouldBe((null, null));
        command.PassedOver!.Rule.ShouldBe("figure-of-another-region");
    }

    private static (string Value, long? Numerator, long? Denominator) Published(params (string, string?)[] changes)
    {
        var command = (PublishFigure)Rows.Command(File, Rows.Row(Gianyar, changes), Rows.Seen());
        return (command.Published.Value, command.Published.Numerator, command.Published.Denominator);
    }
}

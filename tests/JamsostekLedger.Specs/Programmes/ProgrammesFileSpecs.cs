using JamsostekLedger.Programmes;

namespace JamsostekLedger.Specs.Programmes;

public class ProgrammesFileSpecs
{
    private static readonly ProgrammesFile File = new();

    private static readonly Dictionary<string, string> Ucok = new()
    {
        ["code"] = "badung-ucok-2024", ["name"] = "Ucok", ["fund"] = "APBD", ["starts_on"] = "2024-01-01",
        ["vulnerable"] = "yes",
    };

    [Fact] public void A_row_opens_a_programme() =>
        Rows.Command(File, Rows.Row(Ucok), Rows.Seen()).ShouldBe(new OpenProgramme(new(
            "badung-ucok-2024", "Ucok", "APBD", new(2024, 1, 1), null, true, null, null, null, null)));

    [Fact] public void Every_optional_column_is_kept() =>
        Rows.Command(
            File,
            Rows.Row(Ucok, ("ends_on", "2024-12-31"), ("workers", "35000"), ("wadah", "Ucok Badung"),
                ("sector", "informal"), ("legal_basis", "Perbup Badung"), ("vulnerable", "no")),
            Rows.Seen()).ShouldBe(new OpenProgramme(new(
                "badung-ucok-2024", "Ucok", "APBD", new(2024, 1, 1), new(2024, 12, 31), false, 35_000, "Ucok Badung",
                "informal", "Perbup Badung")));

    [Fact] public void A_fund_is_read_in_any_letter_case() =>
        Rows.Command(File, Rows.Row(Ucok, ("fund", "dbh-sawit")), Rows.Seen())
            .ShouldBeOfType<OpenProgramme>().Opened.Fund.ShouldBe("DBH-SAWIT");

    [Theory]
    [InlineData("code", null, "code: cell-empty")]
    [InlineData("name", null, "name: cell-empty")]
    [InlineData("fund", "APBN", "fund: fund-unknown")]
    public void A_row_with_a_fault_is_refused_by_name(string column, string? text, string refusal) =>
        Rows.Refusals(File, Rows.Row(Ucok, (column, text)), Rows.Seen()).ShouldBe([refusal]);

    [Fact] public void Every_fault_of_a_row_is_found_at_once() =>
        Rows.Refusals(File, Rows.Row(Ucok, ("code", null), ("name", null), ("fund", "APBN")), Rows.Seen())
            .ShouldBe(["code: cell-empty", "name: cell-empty", "fund: fund-unknown"]);
}

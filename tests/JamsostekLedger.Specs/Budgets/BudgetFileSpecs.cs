using JamsostekLedger.Budgets;
using JamsostekLedger.Files;
using static JamsostekLedger.Specs.Budgets.Samples;

namespace JamsostekLedger.Specs.Budgets;

public class BudgetFileSpecs
{
    private static readonly BudgetFile File = new();
    private static readonly Seen Seen = Rows.Seen([Rows.Card(Line.Programme)]);

    private static readonly Dictionary<string, string> Row = new()
    {
        ["document_number"] = "DPA/2024/17", ["document_date"] = "2024-01-05", ["kind"] = "DPA",
        ["fiscal_year"] = "2024", ["account_code"] = "5.1.02.02.02.0006", ["programme"] = "gianyar-desa-2024-2",
        ["fund"] = "APBD", ["fund_year"] = "2024", ["pagu"] = "489686400", ["skpd"] = "Disnaker",
    };

    [Fact] public void A_row_sets_the_pagu_of_a_line() =>
        Rows.Command(File, Rows.Row(Row), Seen).ShouldBe(new SetPagu(Dpa(489_686_400) with
        {
            Line = Line with { Skpd = "Disnaker" }, Skpd = null,
        }));

    // Older versions kept the office beside the line: the row that recorded it then is the same one now.
    [Fact] public void A_row_whose_document_names_the_office_beside_its_line_is_that_document()
    {
        var ledger = new MemoryLedger();
        ledger.Add(Dpa(489_686_400));
        Rows.Command(File, Rows.Row(Row), Rows.Seen([Rows.Card(Line.Programme)], ledger: ledger))
            .ShouldBe(new SetPagu(Dpa(489_686_400)));
        Rows.Command(File, Rows.Row(Row, ("skpd", "Dinas PMD")), Rows.Seen([Rows.Card(Line.Programme)], ledger: ledger))
            .ShouldBeOfType<SetPagu>().Set.Line.Skpd.ShouldBe("Dinas PMD");
    }

    [Fact] public void A_revision_is_told_from_a_DPA_in_any_letter_case() =>
        Rows.Command(
            File, Rows.Row(Row, ("kind", "dppa"), ("skpd", null), ("sub_activity", "Jaminan sosial"), ("pagu", "0")),
            Seen).ShouldBe(new SetPagu(Dpa(0) with
            {
                Line = Line with { SubActivity = "Jaminan sosial" }, Kind = PaguKind.Dppa, Skpd = null,
            }));

    [Fact] public void The_fiscal_year_is_the_documents_and_not_that_of_its_date() =>
        Rows.Command(File, Rows.Row(Row, ("document_date", "2023-12-28")), Seen)
            .ShouldBeOfType<SetPagu>().Set.Line.FiscalYear.ShouldBe(2024);

    [Theory]
    [InlineData("kind", "APBD", "kind: value-not-in-list")]
    [InlineData("document_number", null, "document_number: cell-empty")]
    [InlineData("programme", "other", "programme: programme-unknown")]
    [InlineData("fund", "APBN", "fund: fund-unknown")]
    [InlineData("account_code", "5.1.02 Belanja Iuran", "account_code: account-code-shape")]
    [InlineData("account_code", null, "account_code: cell-empty")]
    public void A_row_with_a_fault_is_refused_by_name(string column, string? text, string refusal) =>
        Rows.Refusals(File, Rows.Row(Row, (column, text)), Seen).ShouldBe([refusal]);
}

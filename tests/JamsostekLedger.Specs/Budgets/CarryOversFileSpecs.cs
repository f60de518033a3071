using JamsostekLedger.Budgets;
using JamsostekLedger.Files;
using static JamsostekLedger.Specs.Budgets.Samples;

namespace JamsostekLedger.Specs.Budgets;

public class CarryOversFileSpecs
{
    private static readonly CarryOversFile File = new();
    private static readonly Seen Seen = Rows.Seen([Rows.Card(Earmarked.Programme)]);

    private static readonly Dictionary<string, string> Row = new()
    {
        ["document_number"] = "C1", ["document_date"] = "2025-01-20", ["fiscal_year"] = "2024",
        ["account_code"] = "5.1.02.02.02.0006", ["programme"] = "sawit-2024", ["fund"] = "DBH-SAWIT",
        ["fund_year"] = "2024", ["amount"] = "600",
    };

    [Fact] public void A_row_carries_over() =>
        Rows.Command(File, Rows.Row(Row), Seen).ShouldBe(new CarryOverEarmark(CarriedOver("C1", 600)));

    [Theory]
    [InlineData("amount", "0", "amount: amount-not-positive")]
    [InlineData("programme", "other", "programme: programme-unknown")]
    public void A_row_with_a_fault_is_refused_by_name(string column, string? text, string refusal) =>
        Rows.Refusals(File, Rows.Row(Row, (column, text)), Seen).ShouldBe([refusal]);
}

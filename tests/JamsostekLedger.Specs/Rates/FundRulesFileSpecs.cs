using JamsostekLedger.Rates;

namespace JamsostekLedger.Specs.Rates;

public class FundRulesFileSpecs
{
    private static readonly FundRulesFile File = new();

    private static readonly Dictionary<string, string> VillagesMay = new()
    {
        ["fund"] = "apbdes", ["discount_eligible"] = "ya", ["month_from"] = "2026-06",
        ["legal_basis"] = "Surat BPJS B/34/2026",
    };

    [Fact] public void A_row_sets_a_rule() =>
        Rows.Command(File, Rows.Row(VillagesMay), Rows.Seen()).ShouldBe(new SetFundRule(Samples.VillagesMay));

    [Theory]
    [InlineData("fund", "APBN", "fund: fund-unknown")]
    [InlineData("discount_eligible", null, "discount_eligible: cell-empty")]
    [InlineData("month_from", "06/26", "month_from: month-unreadable")]
    [InlineData("legal_basis", null, "legal_basis: cell-empty")]
    public void A_row_with_a_fault_is_refused_by_name(string column, string? text, string refusal) =>
        Rows.Refusals(File, Rows.Row(VillagesMay, (column, text)), Rows.Seen()).ShouldBe([refusal]);
}

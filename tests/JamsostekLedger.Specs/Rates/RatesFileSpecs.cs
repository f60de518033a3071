using JamsostekLedger.Ledger;
using JamsostekLedger.Rates;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Specs.Rates;

public class RatesFileSpecs
{
    private static readonly RatesFile File = new();

    private static readonly Dictionary<string, string> Raised = new()
    {
        ["id"] = "bpu-jkm-2027", ["supersedes"] = "bpu-jkm-2015", ["segment"] = "bpu", ["benefit"] = "jkm",
        ["month_from"] = "2027-01", ["amount"] = "7.500", ["certainty"] = "press", ["source"] = "PP yang akan datang",
    };

    [Fact] public void A_row_brings_a_rate() =>
        Rows.Command(File, Rows.Row(Raised), Rows.Seen()).ShouldBe(new RecordPremiumRate(Samples.Raised));

    [Fact] public void Every_optional_column_is_kept() =>
        Rows.Command(
            File,
            Rows.Row(Raised, ("amount", null), ("percent", "0,27"), ("month_to", "2027-06"), ("sector", "Other"),
                ("reduction", "ya"), ("eligible_funds_only", "yes"), ("risk_class", "2"), ("payer", "Employer"),
                ("labour_intensive", "ya"), ("wage_cap", "Rp10.547.400"), ("newcomer_months", "2"),
                ("condition", "paling sedikit 50 pekerja"), ("segment", "PU"), ("certainty", "verified")),
            Rows.Seen()).ShouldBe(new RecordPremiumRate(new(
                "bpu-jkm-2027", "bpu-jkm-2015", Segment.Pu, Benefit.Jkm, new(2027, 1), new(2027, 6), null, "0.27",
                "other", true, true, 2, "employer", true, new(10_547_400), 2, Certainty.Verified,
                "paling sedikit 50 pekerja", "PP yang akan datang")));

    [Fact] public void No_is_no() =>
        ((RecordPremiumRate)Rows.Command(File, Rows.Row(Raised, ("reduction", "tidak")), Rows.Seen()))
            .Recorded.Reduction.ShouldBeFalse();

    [Theory]
    [InlineData("id", null, "id: cell-empty")]
    [InlineData("segment", "APBD", "segment: value-not-in-list")]
    [InlineData("benefit", null, "benefit: cell-empty")]
    [InlineData("amount", "10.000.001", "amount: amount-too-large")]
    [InlineData("wage_cap", "1.000.000.001", "wage_cap: amount-too-large")]
    [InlineData("month_from", "Januari", "month_from: month-unreadable")]
    [InlineData("month_to", "2027", "month_to: month-unreadable")]
    [InlineData("amount", "0", "amount: amount-not-positive")]
    [InlineData("percent", "satu", "percent: percent-unreadable")]
    [InlineData("sector", "ojek", "sector: value-not-in-list")]
    [InlineData("reduction", "mungkin", "reduction: value-not-in-list")]
    [InlineData("risk_class", "6", "risk_class: number-out-of-range")]
    [InlineData("risk_class", "0", "risk_class: number-out-of-range")]
    [InlineData("payer", "BPJS", "payer: value-not-in-list")]
    [InlineData("certainty", "yakin", "certainty: value-not-in-list")]
    [InlineData("source", null, "source: cell-empty")]
    public void A_row_with_a_fault_is_refused_by_name(string column, string? text, string refusal) =>
        Rows.Refusals(File, Rows.Row(Raised, (column, text)), Rows.Seen()).ShouldBe([refusal]);
}

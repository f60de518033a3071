using JamsostekLedger.Budgets;
using JamsostekLedger.Files;
using static JamsostekLedger.Specs.Budgets.Samples;

namespace JamsostekLedger.Specs.Budgets;

public class PaymentsFileSpecs
{
    private const string KeyOf0001 = "payment 0001 5.1.02.02.02.0006 gianyar-desa-2024-2 APBD 2024";

    private static readonly PaymentsFile File = new();
    private static readonly Seen Seen = Rows.Seen(
        [Rows.Card(Line.Programme)], new() { [KeyOf0001] = Line.Stream });

    private static readonly Dictionary<string, string> Sp2d = new()
    {
        ["document_number"] = "0001", ["kind"] = "SP2D", ["document_date"] = "2024-03-12",
        ["account_code"] = "5.1.02.02.02.0006", ["programme"] = "gianyar-desa-2024-2", ["fund"] = "APBD",
        ["fund_year"] = "2024", ["amount"] = "40807200",
    };

    private static readonly Dictionary<string, string> Sts = new(Sp2d)
    {
        ["document_number"] = "S1", ["kind"] = "STS", ["document_date"] = "2024-06-03", ["amount"] = "16800",
        ["returns"] = "0001",
    };

    [Fact] public void A_row_records_an_SP2D() =>
        Rows.Command(File, Rows.Row(Sp2d), Seen).ShouldBe(new RecordSp2d(Samples.Sp2d("0001", 40_807_200)));

    [Fact] public void Every_optional_column_is_kept() =>
        Rows.Command(
            File,
            Rows.Row(Sp2d, ("transferred_on", "2024-03-14"), ("invoice_number", "INV-03"),
                ("description", "Iuran Maret")),
            Seen).ShouldBe(new RecordSp2d(Samples.Sp2d("0001", 40_807_200) with
            {
                TransferredOn = new(2024, 3, 14), InvoiceNumber = "INV-03", Description = "Iuran Maret",
            }));

    [Theory]
    //          document      transferred   fiscal year
    [InlineData("2024-12-30", null,         2024)]
    [InlineData("2024-12-30", "2024-12-31", 2024)]
    [InlineData("2024-12-30", "2025-01-02", 2025)]
    public void The_fiscal_year_is_that_of_the_transfer(string document, string? transferred, int year) =>
        Rows.Command(File, Rows.Row(Sp2d, ("document_date", document), ("transferred_on", transferred)), Seen)
            .ShouldBeOfType<RecordSp2d>().Paid.Line.FiscalYear.ShouldBe(year);

    [Fact] public void A_row_records_an_STS_of_an_SP2D() =>
        Rows.Command(File, Rows.Row(Sts), Seen).ShouldBe(new RecordSts(Samples.Sts("S1", "0001", 16_800)));

    [Fact] public void An_STS_of_a_later_year_goes_to_the_line_that_paid() =>
        Rows.Command(File, Rows.Row(Sts, ("document_date", "2025-02-03")), Seen)
            .ShouldBe(new RecordSts(Samples.Sts("S1", "0001", 16_800, new(2025, 2, 3))));

    [Theory, InlineData("SP2D"), InlineData("STS")]
    public void A_negative_amount_is_a_return_as_SIPD_prints_it(string kind) =>
        Rows.Command(File, Rows.Row(Sts, ("kind", kind), ("amount", "-16800")), Seen)
            .ShouldBe(new RecordSts(Samples.Sts("S1", "0001", 16_800)));

    [Fact] public void A_return_is_decided_after_the_SP2D_that_it_refers_to()
    {
        File.Read(Rows.Row(Sts)).RefersTo.ShouldBe(KeyOf0001);
        File.Read(Rows.Row(Sp2d)).RefersTo.ShouldBeNull();
        File.Read(Rows.Row(Sts, ("returns", null))).RefersTo.ShouldBeNull();
        Samples.Sp2d("0001", 1).Key.ShouldBe(KeyOf0001);
    }

    [Fact] public void A_negative_row_under_an_SP2Ds_own_number_is_its_return() =>
        Rows.Command(File, Rows.Row(Sp2d, ("amount", "-16800"), ("document_date", "2024-06-03")), Seen).ShouldBe(
            new RecordSts(Samples.Sts("0001 (STS 2024-06-03)", "0001", 16_800)));

    [Fact] public void A_negative_row_under_a_number_that_no_SP2D_bears_is_refused() =>
        Rows.Refusals(File, Rows.Row(Sp2d, ("amount", "-1"), ("document_number", "0002")), Seen)
            .ShouldBe(["returns: sts-returns-unknown"]);

    [Theory]
    //          of     column        text     refusal
    [InlineData("SP2D", "amount",    "0",     "amount: amount-not-positive")]
    [InlineData("SP2D", "returns",   "0001",  "returns: returns-without-sts")]
    [InlineData("SP2D", "kind",      "SPM",   "kind: value-not-in-list")]
    [InlineData("SP2D", "kind",      null,    "kind: cell-empty")]
    [InlineData("SP2D", "fund",      "APBN",  "fund: fund-unknown")]
    [InlineData("SP2D", "programme", "other", "programme: programme-unknown")]
    [InlineData("STS",  "programme", "other", "programme: programme-unknown")]
    [InlineData("STS",  "amount",    "0",     "amount: amount-not-positive")]
    [InlineData("STS",  "returns",   null,    "returns: sts-returns-unknown")]
    [InlineData("STS",  "returns",   "0009",  "returns: sts-returns-unknown")]
    public void A_row_with_a_fault_is_refused_by_name(string of, string column, string? text, string refusal) =>
        Rows.Refusals(File, Rows.Row(of == "STS" ? Sts : Sp2d, (column, text)), Seen).ShouldBe([refusal]);
}

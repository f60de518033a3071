using JamsostekLedger.Premiums;
using static JamsostekLedger.Specs.Premiums.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Premiums;

public class RecordReceiptSpecs
{
    [Fact] public void A_row_records_what_bpjs_confirms() =>
        Given(Invoiced(100)).When(Rows.Command(new ReceiptsFile(), Rows.Row(new()
        {
            ["receipt_number"] = "R-1", ["invoice_number"] = "INV-1", ["received_on"] = "2024-03-15",
            ["amount"] = "1.680.000",
        }), Rows.Seen())).Then(Receipt(1_680_000));

    [Fact] public void A_receipt_before_its_invoice_waits_for_it() =>
        Given().When(new RecordReceipt(Receipt(1))).ThenWarnedBy("waiting-for");

    [Fact] public void More_than_the_invoice_is_recorded_and_flagged() =>
        Given(Invoiced(100, to: 1), Receipt(1_680_000)).When(new RecordReceipt(Receipt(1, "R-2")))
            .ThenWarnedBy("receipt-exceeds-invoice");

    [Fact] public void A_receipt_fills_the_oldest_month_first()
    {
        var invoice = Book(Invoiced(100, to: 3), Receipt(1_680_000 + 840_000));
        invoice.Months.Select(month => month.Receipted).ShouldBe(
            [Month * 100, Month * 50, PremiumSum.Zero]);
        invoice.Receipted.ShouldBe(new(2_520_000));
    }

    [Fact] public void The_same_receipt_again_adds_nothing() =>
        Given(Invoiced(100), Receipt(1)).When(new RecordReceipt(Receipt(1))).ThenNothing();
}

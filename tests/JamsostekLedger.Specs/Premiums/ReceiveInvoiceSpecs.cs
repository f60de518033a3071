using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using static JamsostekLedger.Specs.Premiums.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Premiums;

public class ReceiveInvoiceSpecs
{
    private static readonly Seen Seen = Rows.Seen([Rows.Card(Programme)]);

    private static readonly Dictionary<string, string> Row = new()
    {
        ["invoice_number"] = "INV-1", ["issued_on"] = "2024-01-02", ["programme"] = Programme, ["fund"] = "APBD",
        ["month_from"] = "2024-01", ["month_to"] = "2024-12", ["workers"] = "2456", ["jkk"] = "294720000",
        ["jkm"] = "200409600", ["due_on"] = "2024-01-15",
    };

    [Fact] public void An_invoice_at_the_rates_is_recorded() =>
        Given().When(Rows.Command(new InvoicesFile(), Rows.Row(Row), Seen)).Then(Invoiced(2_456));

    [Fact] public void A_year_of_2456_workers_is_495_129_600() =>
        Invoiced(2_456).Amount.Total.ShouldBe(new(495_129_600));

    [Fact] public void It_is_divided_over_its_months_to_the_rupiah() =>
        ((ReceiveInvoice)Rows.Command(new InvoicesFile(), Rows.Row(Row, ("jkk", "100000001")), Seen))
            .Received.Shares.Aggregate(Rupiah.Zero, (sum, share) => sum + share.Amount.Jkk).ShouldBe(new(100_000_001));

    [Fact] public void An_invoice_over_a_change_of_rates_is_divided_by_them()
    {
        var command = (ReceiveInvoice)Rows.Command(new InvoicesFile(), Rows.Row(Row, ("fund", "CSR"),
            ("month_from", "2026-03"), ("month_to", "2026-04"), ("workers", "10"), ("jkk", "150000"),
            ("jkm", "102000")), Seen);
        command.Received.Shares.Select(share => share.Amount.Total.Amount).ShouldBe([168_000, 84_000]);
        Given().When(command).ThenRecorded();
    }

    [Fact] public void Another_sum_than_the_rates_give_is_recorded_and_flagged() =>
        Given().When(Rows.Command(new InvoicesFile(), Rows.Row(Row, ("workers", "2455")), Seen))
            .ThenWarnedBy("invoice-differs-from-rates");

    [Fact] public void The_same_invoice_again_adds_nothing_however_it_was_divided() =>
        Given(Invoiced(2_456) with { Shares = [] }).When(Rows.Command(new InvoicesFile(), Rows.Row(Row), Seen))
            .ThenNothing();

    [Fact] public void The_same_number_with_another_sum_is_refused() =>
        Given(Invoiced(2_455)).When(Rows.Command(new InvoicesFile(), Rows.Row(Row), Seen))
            .ThenRefusedBy("key-differs");

    [Fact] public void Its_months_run_forwards() =>
        Given().When(Rows.Command(new InvoicesFile(), Rows.Row(Row, ("month_to", "2023-12")), Seen))
            .ThenRefusedBy("months-reversed");

    [Fact] public void It_asks_for_something() =>
        Given().When(Rows.Command(new InvoicesFile(), Rows.Row(Row, ("jkk", "0"), ("jkm", "0")), Seen))
            .ThenRefusedBy("amount-not-positive");

    [Theory]
    [InlineData("month_to", "2034-01", "month_to: invoice-too-long")]
    [InlineData("workers", "", "workers: cell-empty")]
    [InlineData("jkk", "-1", "jkk: amount-not-positive")]
    [InlineData("programme", "lain", "programme: programme-unknown")]
    [InlineData("fund", "APBN", "fund: fund-unknown")]
    public void A_row_that_makes_no_sense_is_refused(string column, string text, string refusal) =>
        Rows.Refusals(new InvoicesFile(), Rows.Row(Row, (column, text)), Seen).ShouldBe([refusal]);
}

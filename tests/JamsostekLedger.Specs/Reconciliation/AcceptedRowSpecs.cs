using JamsostekLedger.Reconciliation;
using JamsostekLedger.Statements;

namespace JamsostekLedger.Specs.Reconciliation;

public class AcceptedRowSpecs
{
    [Fact] public void An_order_of_SIPD_is_a_row_of_payments() =>
        Of(Pairing.Payments, new(7, "S/1", new(2024, 11, 12), new(2024, 11, 14), new(100), "5.1"))
            .ShouldBe("payments account_code=5.1 amount=100 document_date=2024-11-12 document_number=S/1 kind=SP2D "
                + "transferred_on=2024-11-14");

    [Fact] public void Money_back_is_a_deposit_slip() =>
        Of(Pairing.Payments, new(7, "T/1", new(2024, 11, 12), Amount: new(-100), Account: "5.1", Returns: "S/1"))
            .ShouldBe("payments account_code=5.1 amount=100 document_date=2024-11-12 document_number=T/1 kind=STS "
                + "returns=S/1");

    [Fact] public void An_invoice_of_BPJS_has_both_premiums() =>
        Of(Pairing.Invoices, new(
            7, "INV-1", Amount: new(168), MonthFrom: new(2024, 11), MonthTo: new(2024, 12), Workers: 5, Jkk: new(100)))
            .ShouldBe("invoices invoice_number=INV-1 jkk=100 jkm=68 month_from=2024-11 month_to=2024-12 workers=5");

    [Fact] public void A_receipt_lacks_nothing() =>
        Of(Pairing.Receipts, new(7, "KW-1", new(2024, 11, 15), Amount: new(100), Invoice: "INV-1"))
            .ShouldBe("receipts amount=100 invoice_number=INV-1 receipt_number=KW-1 received_on=2024-11-15");

    [Fact] public void What_nobody_can_record_from_a_list_is_accepted_by_nobody()
    {
        Of(Pairing.Transfers, new(7, "FT1", new(2024, 11, 15), Amount: new(100))).ShouldBe("");
        Of(Pairing.Members, new(7, "KPJ1")).ShouldBe("");
    }

    // The break that the matching makes of a row that the ledger lacks leads back to the row.
    private static string Of(Pairing pairing, StatementRow row)
    {
        var one = Matching.Of(pairing, new([], StatementSide.Of(pairing, [row], [], default))).Breaks
            .ShouldHaveSingleItem();
        return AcceptedRow.Of(pairing.Name, one, [row]) is { } accepted
            ? string.Join(' ', accepted.Columns.OrderBy(cell => cell.Key, StringComparer.Ordinal)
                .Select(cell => $"{cell.Key}={cell.Value}").Prepend(accepted.Kind))
            : "";
    }
}

using JamsostekLedger.Budgets;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Tests.Files;

/// <summary>A real .xls: its cells, and the errors that its formulas left.</summary>
public class XlsBookTests
{
    private static readonly object[] Heads =
    [
        "document_number", "kind", "document_date", "account_code", "programme", "fund", "fund_year", "amount",
        "catatan",
    ];

    [Fact] public void Its_texts_and_numbers_are_read() =>
        TableText.Of(TableFile.Of(() => new MemoryStream(
            XlsFixture.Book(["a", "b"], ["x", 1_500_000], [null, 2]))).Rows())
            .ShouldBe("1: a|b  2: x|#1500000  3: |#2");

    [Theory, InlineData(false), InlineData(true)]
    public void An_error_is_no_empty_cell(bool byFormula)
    {
        var file = XlsFixture.Book(Heads, Row(new XlsFixture.Failed(0x17, byFormula), null));
        var read = FileRows.Read(
            TableFile.Of(() => new MemoryStream(file)), new PaymentsFile(), Regions.Find("51.04")!, new()).ToList();
        var refusal = read.SelectMany(row => row.Refusals).ShouldHaveSingleItem();
        (refusal.Line, refusal.Column, refusal.Rule).ShouldBe((2, "amount", "spreadsheet-error-cell"));
        refusal.Message.ShouldContain("H2");
        refusal.Message.ShouldContain("#REF!");
    }

    [Fact] public void An_error_in_a_column_that_nobody_reads_is_none()
    {
        var file = XlsFixture.Book(Heads, Row(1_500_000, new XlsFixture.Failed(0x07, true)));
        FileRows.Read(TableFile.Of(() => new MemoryStream(file)), new PaymentsFile(), Regions.Find("51.04")!, new())
            .SelectMany(row => row.Refusals).ShouldBeEmpty();
    }

    private static object?[] Row(object? amount, object? remark) =>
        ["S/1", "SP2D", "2024-12-12", "5.1.02.02.02.0006", "tani", "APBD", 2024, amount, remark];
}

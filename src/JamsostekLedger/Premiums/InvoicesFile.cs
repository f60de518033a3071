using System.Collections.Immutable;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Premiums;

/// <summary>The <c>invoices</c> file: what BPJS asks for a programme's months, one row an invoice.</summary>
public sealed class InvoicesFile : FileKind
{
    // Nobody invoices more; a slip in a year would else ask for centuries of months.
    private const int LongestInvoice = 36;

    /// <inheritdoc/>
    public override string Name => "invoices";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("invoice_number", "Nomor tagihan"),
        Required("issued_on", "Tanggal tagihan"),
        Required("programme", "Kode program"),
        Required("fund", "Sumber dana"),
        Required("month_from", "Bulan iuran pertama"),
        Required("month_to", "Bulan iuran terakhir"),
        Required("workers", "Jumlah pekerja"),
        Required("jkk", "Iuran JKK seluruh tagihan"),
        Required("jkm", "Iuran JKM seluruh tagihan"),
        Required("due_on", "Tanggal jatuh tempo"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var invoice = new InvoiceReceived(
            row.Key("invoice_number"),
            row.Date("issued_on"),
            row.Key("programme"),
            row.Fund("fund"),
            row.Month("month_from"),
            row.Month("month_to"),
            row.OptionalCount("workers") ?? 0,
            row.Amount("jkk"),
            row.Amount("jkm"),
            row.Date("due_on"),
            []);
        if (row["workers"].IsEmpty)
            row.Refuse("workers", "cell-empty", "Kolom workers kosong.");
        if (invoice.Jkk < Rupiah.Zero)
            row.Refuse("jkk", "amount-not-positive", "Kolom jkk tidak boleh kurang dari nol.");
        if (invoice.Jkm < Rupiah.Zero)
            row.Refuse("jkm", "amount-not-positive", "Kolom jkm tidak boleh kurang dari nol.");
        if (MonthSpan.Length(invoice.MonthFrom, invoice.MonthTo) > LongestInvoice)
            row.Refuse("month_to", "invoice-too-long",
                $"Tagihan ini mencakup lebih dari {LongestInvoice} bulan; periksa month_from dan month_to.");
        return new InvoiceRow(invoice);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = ["invoice_number"];

    /// <inheritdoc/>
    public override string? KeyOf(Row row) => InvoiceReceived.KeyOf(row.Key("invoice_number"));

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document is not InvoiceReceived invoice
        ? null
        : new DocumentCells().Text("invoice_number", invoice.Number).Day("issued_on", invoice.IssuedOn)
            .Text("programme", invoice.Programme).Text("fund", invoice.Fund).Month("month_from", invoice.MonthFrom)
            .Month("month_to", invoice.MonthTo).Number("workers", invoice.Workers).Amount("jkk", invoice.Jkk)
            .Amount("jkm", invoice.Jkm).Day("due_on", invoice.DueOn);

    /// <inheritdoc/>
    public override RowCommand Again(LedgerEvent document, Row row, Seen seen)
    {
        var asked = base.Again(document, row, seen);
        return asked.Command is ReceiveInvoice again && document is InvoiceReceived before
            && again.Received.IsDividedAs(before)
                ? RowCommand.Ask(again with { Received = again.Received with { Shares = before.Shares } })
                : asked;
    }

    private sealed record InvoiceRow(InvoiceReceived Invoice) : FileRow
    {
        public override RowCommand Command(Seen seen)
        {
            if (seen.Programme(Invoice.Programme) is not { } programme)
                return UnknownProgramme.Refuse(seen, Invoice.Programme);

            var prices = MonthSpan.Of(Invoice.MonthFrom, Invoice.MonthTo)
                .Select(month => (Month: month, Price: PriceOf(month, programme.Sector, seen.Rates))).ToList();
            var expected = prices.Aggregate(PremiumSum.Zero, (sum, month) => sum + month.Price) * Invoice.Workers;
            ImmutableArray<InvoiceShare> shares = prices.Count == 0
                ? []
                : [.. InvoiceShare.Divide(Invoice.Amount, prices)];
            return RowCommand.Ask(new ReceiveInvoice(Invoice with { Shares = shares }, expected));
        }

        private PremiumSum PriceOf(YearMonth month, string? sector, RateTable rates) =>
            rates.FindBpu(month, Invoice.Fund, sector) is { } premium
                ? new(premium.Jkk.Amount, premium.Jkm.Amount)
                : PremiumSum.Zero;
    }
}

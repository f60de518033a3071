using JamsostekLedger.Files;

namespace JamsostekLedger.Statements;

/// <summary>The invoices that BPJS says it sent.</summary>
public sealed class InvoiceStatement() : StatementKind("bpjs-invoices", "invoices")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("invoice_number", "Nomor tagihan"),
        Required("month_from", "Bulan pertama"),
        Required("month_to", "Bulan terakhir"),
        Required("workers", "Jumlah pekerja"),
        Required("jkk", "JKK seluruh tagihan"),
        Required("jkm", "JKM seluruh tagihan"),
        Optional("programme", "Kode program"),
    ];

    /// <inheritdoc/>
    public override StatedRow Stated(Row row)
    {
        var (from, to) = (row.Month("month_from"), row.Month("month_to"));
        if (to < from && !row.Refuses("month_from") && !row.Refuses("month_to"))
            row.Refuse("month_to", "months-reversed", "Bulan terakhir mendahului bulan pertama.");
        var jkk = row.Amount("jkk");
        return new(new(
            row.Line, row.Key("invoice_number"), Amount: jkk + row.Amount("jkm"), MonthFrom: from, MonthTo: to,
            Workers: row.Count("workers"), Programme: row.OptionalKey("programme"), Jkk: jkk));
    }
}

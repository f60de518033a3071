using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>The <c>carry-overs</c> file: earmarked money brought into the next year.</summary>
public sealed class CarryOversFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "carry-overs";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("document_number", "Nomor dokumen yang mengakui SiLPA terikat"),
        Required("document_date", "Tanggal dokumen"),
        Required("fiscal_year", "Tahun anggaran yang berakhir"),
        .. LineColumns.All,
        Required("amount", "Nilai dalam rupiah penuh"),
        .. LineColumns.Office,
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var document = row.Key("document_number");
        var date = row.Date("document_date");
        var line = LineColumns.Read(row, row.Year("fiscal_year"));
        return new CarryOverRow(new(line, document, date, row.PositiveAmount("amount")));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = ["document_number", .. LineColumns.Key];

    /// <inheritdoc/>
    public override string? KeyOf(Row row) =>
        EarmarkCarriedOver.KeyOf(row.Key("document_number"), LineColumns.Read(row, 0));

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document is not EarmarkCarriedOver carried
        ? null
        : LineColumns.Cells(carried.Line).Text("document_number", carried.DocumentNumber)
            .Day("document_date", carried.DocumentDate).Number("fiscal_year", carried.Line.FiscalYear)
            .Amount("amount", carried.Amount);

    private sealed record CarryOverRow(EarmarkCarriedOver CarryOver) : FileRow
    {
        public override RowCommand Command(Seen seen) =>
            CarryOver.Line.Known(seen, () => RowCommand.Ask(new CarryOverEarmark(CarryOver)));
    }
}

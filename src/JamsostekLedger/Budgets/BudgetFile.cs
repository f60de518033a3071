using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>The <c>budget</c> file: DPA and DPPA, one row a line.</summary>
public sealed class BudgetFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "budget";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("document_number", "Nomor DPA atau DPPA"),
        Required("document_date", "Tanggal dokumen"),
        Required("kind", "DPA atau DPPA"),
        Required("fiscal_year", "Tahun anggaran"),
        .. LineColumns.All,
        Required("pagu", "Pagu dalam rupiah penuh"),
        Optional("skpd", "SKPD"),
        Optional("sub_activity", "Sub kegiatan"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var document = row.Key("document_number");
        var date = row.Date("document_date");
        var kind = row.OneOf<PaguKind>("kind");
        var line = LineColumns.Read(row, row.Year("fiscal_year"));
        var pagu = row.Amount("pagu");
        return new PaguRow(new(
            line, document, date, kind, pagu, row.OptionalText("skpd"), row.OptionalText("sub_activity")));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } =
        ["document_number", "account_code", "programme", "fund", "fund_year"];

    /// <inheritdoc/>
    public override string? KeyOf(Row row) => PaguSet.KeyOf(row.Key("document_number"), LineColumns.Read(row, 0));

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document is not PaguSet set
        ? null
        : LineColumns.Cells(set.Line).Text("document_number", set.DocumentNumber)
            .Day("document_date", set.DocumentDate).Text("kind", $"{set.Kind}".ToUpperInvariant())
            .Number("fiscal_year", set.Line.FiscalYear).Amount("pagu", set.Pagu).Text("skpd", set.Skpd)
            .Text("sub_activity", set.SubActivity);

    private sealed record PaguRow(PaguSet Set) : FileRow
    {
        public override RowCommand Command(Seen seen) =>
            Set.Line.Known(seen, () => RowCommand.Ask(new SetPagu(Set)));
    }
}

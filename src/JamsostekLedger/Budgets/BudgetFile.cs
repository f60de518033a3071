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
        .. LineColumns.Office,
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
            line, document, date, kind, pagu, null, null));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = ["document_number", .. LineColumns.Key];

    /// <inheritdoc/>
    public override string? KeyOf(Row row) => PaguSet.KeyOf(row.Key("document_number"), LineColumns.Read(row, 0));

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document is not PaguSet set
        ? null
        : LineColumns.Cells(set.Line).Text("document_number", set.DocumentNumber)
            .Day("document_date", set.DocumentDate).Text("kind", $"{set.Kind}".ToUpperInvariant())
            .Number("fiscal_year", set.Line.FiscalYear).Amount("pagu", set.Pagu)
            .Text("skpd", set.Line.Skpd ?? set.Skpd).Text("sub_activity", set.Line.SubActivity ?? set.SubActivity);

    /// <inheritdoc/>
    public override RowCommand Again(LedgerEvent document, Row row, Seen seen) =>
        base.Again(document, row, seen) is { Command: SetPagu { Set: { Line.IsBare: false } set } } asked
            && document is PaguSet { Line.IsBare: true }
            ? asked with { Command = new SetPagu(set.BesideLine()) }
            : base.Again(document, row, seen);

    private sealed record PaguRow(PaguSet Set) : FileRow
    {
        // Documents of older versions name their office beside the line and not within it.
        public override IEnumerable<string> LooksAt =>
            Set.Line.IsBare ? [] : [PaguSet.KeyOf(Set.DocumentNumber, Set.Line.Bare)];

        public override RowCommand Command(Seen seen) =>
            Set.Line.Known(seen, () => RowCommand.Ask(new SetPagu(
                LooksAt.Select(seen.Document).FirstOrDefault() is { } known && known.Versions[0] is PaguSet older
                    && Set.BesideLine() is var beside
                    && (older.Skpd, older.SubActivity) == (beside.Skpd, beside.SubActivity)
                    ? beside
                    : Set)));
    }
}

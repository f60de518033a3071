using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>The <c>reservations</c> file: pagu held for a commitment, and given back.</summary>
public sealed class ReservationsFile : FileKind
{
    private enum Kind
    {
        Reserve,
        Release,
    }

    /// <inheritdoc/>
    public override string Name => "reservations";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("document_number", "Nomor cadangan atau pelepasan"),
        Required("kind", "RESERVE atau RELEASE"),
        Required("document_date", "Tanggal dokumen"),
        Required("fiscal_year", "Tahun anggaran"),
        .. LineColumns.All,
        Required("amount", "Nilai dalam rupiah penuh"),
        Optional("releases", "Nomor cadangan yang dilepas"),
        Optional("purpose", "Keperluan"),
        .. LineColumns.Office,
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var document = row.Key("document_number");
        var kind = row.OneOf<Kind>("kind");
        var date = row.Date("document_date");
        var line = LineColumns.Read(row, row.Year("fiscal_year"));
        var amount = row.PositiveAmount("amount");
        var releases = row.OptionalKey("releases");
        var purpose = row.OptionalText("purpose");
        if (kind == Kind.Reserve && releases is not null)
            row.Refuse("releases", "releases-without-release",
                $"{document} bukan pelepasan, jadi kolom releases harus kosong.");

        return kind == Kind.Reserve
            ? new ReserveRow(new(line, document, date, amount, purpose))
            : new ReleaseRow(line, document, date, releases, amount, purpose);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = ["document_number"];

    /// <inheritdoc/>
    public override string? KeyOf(Row row) => BudgetReserved.KeyOf(row.Key("document_number"));

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document switch
    {
        BudgetReserved held => LineColumns.Cells(held.Line).Text("document_number", held.DocumentNumber)
            .Text("kind", "RESERVE").Day("document_date", held.DocumentDate)
            .Number("fiscal_year", held.Line.FiscalYear).Amount("amount", held.Amount).Text("purpose", held.Purpose),
        ReservationReleased given => LineColumns.Cells(given.Line).Text("document_number", given.DocumentNumber)
            .Text("kind", "RELEASE").Day("document_date", given.DocumentDate)
            .Number("fiscal_year", given.Line.FiscalYear).Amount("amount", given.Amount)
            .Text("releases", given.Releases).Text("purpose", given.Purpose),
        _ => null,
    };

    private sealed record ReserveRow(BudgetReserved Reserved) : FileRow
    {
        public override RowCommand Command(Seen seen) =>
            Reserved.Line.Known(seen, () => RowCommand.Ask(new ReserveBudget(Reserved)));
    }

    private sealed record ReleaseRow(
        BudgetLineId Line, string Document, LocalDate Date, string? Releases, Rupiah Amount, string? Purpose)
        : FileRow
    {
        public override string? RefersTo => Releases is null ? null : BudgetReserved.KeyOf(Releases);

        public override RowCommand Command(Seen seen) => Line.Known(seen, () => Releases is null
            ? RowCommand.Refuse("releases", "reservation-unknown",
                $"{Document} melepas cadangan tetapi tidak menyebut nomornya pada kolom releases.")
            : RowCommand.Ask(new ReleaseReservation(new(Line, Document, Date, Releases, Amount, Purpose))));
    }
}

using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>The <c>proposals</c> file: workers whom a village or an office proposes, before any check.</summary>
public sealed class ProposalsFile : WorkerKind
{
    /// <inheritdoc/>
    public override string Name => "proposals";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        .. ListingColumns.Person,
        Required("programme", "Kode program"),
        Required("proposed_on", "Tanggal daftar usulan"),
        .. ListingColumns.Place,
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row) => new ProposalRow(
        WorkerColumns.Read(row), ListingColumns.Read(row), row.Date("proposed_on"));

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = [Who, "programme"];

    /// <inheritdoc/>
    public override DocumentCells Named(Row row) => new DocumentCells().Text("programme", row.Key("programme"));

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document is not WorkerProposed proposed
        ? null
        : ListingColumns.Cells(proposed.Worker, proposed.Listing).Day("proposed_on", proposed.On);

    /// <inheritdoc/>
    public override bool IsSame(string column, string? one, string? other) =>
        ListingColumns.IsSame(column, one, other);

    /// <inheritdoc/>
    public override RowCommand Again(LedgerEvent document, Row row, Seen seen)
    {
        var now = (WorkerProposed)document with
        {
            Listing = ListingColumns.Read(row), On = row.Date("proposed_on"),
        };
        return Unless(row, () => RowCommand.Ask(new ProposeWorker(now)));
    }

    private sealed record ProposalRow(PersonDetails Person, Listing Listing, LocalDate On) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => [Person];

        public override RowCommand Command(Seen seen) => seen.Programme(Listing.Programme) is null
            ? UnknownProgramme.Refuse(seen, Listing.Programme)
            : RowCommand.Ask(new ProposeWorker(new(seen.Person(Person), Listing, On)));
    }
}

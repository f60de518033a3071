using JamsostekLedger.Files;

namespace JamsostekLedger.Enrolment;

/// <summary>The <c>proposals</c> file: workers whom a village or an office proposes, before any check.</summary>
public sealed class ProposalsFile : FileKind
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

    private sealed record ProposalRow(PersonDetails Person, Listing Listing, LocalDate On) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => [Person];

        public override RowCommand Command(Seen seen) => seen.Programme(Listing.Programme) is null
            ? UnknownProgramme.Refuse(seen, Listing.Programme)
            : RowCommand.Ask(new ProposeWorker(new(seen.Person(Person), Listing, On)));
    }
}

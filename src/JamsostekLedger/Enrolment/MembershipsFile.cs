using JamsostekLedger.Files;

namespace JamsostekLedger.Enrolment;

/// <summary>The <c>memberships</c> file: the numbers (KPJ) that BPJS gave to enrolments.</summary>
public sealed class MembershipsFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "memberships";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("nik", "NIK, 16 angka sebagai teks"),
        Required("programme", "Kode program"),
        Required("kpj", "Nomor kepesertaan"),
        Required("assigned_on", "Tanggal nomor diberikan"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row) => new MembershipRow(
        PersonDetails.Worker(row.Nik("nik")),
        new(default, row.Key("programme"), row.Key("kpj"), row.Date("assigned_on")));

    private sealed record MembershipRow(PersonDetails Person, MembershipNumbered Numbered) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => [Person];

        public override RowCommand Command(Seen seen) =>
            RowCommand.Ask(new NumberMembership(Numbered with { Worker = seen.Person(Person) }));
    }
}

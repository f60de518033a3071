using JamsostekLedger.Enrolment;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Persons;

namespace JamsostekLedger.Registry;

/// <summary>The <c>person-merges</c> file: one row says that two records are one person.</summary>
public sealed class PersonMergesFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "person-merges";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("nik", "NIK data yang digabungkan dan tidak dipakai lagi"),
        Required("into_nik", "NIK yang benar: data yang tetap dipakai"),
        Required("merged_on", "Tanggal diketahui"),
        Required("reason", "Alasan keduanya satu orang"),
        Required("evidence", "Bukti: surat Dukcapil, kartu keluarga"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var (nik, into) = (row.Nik("nik"), row.Nik("into_nik"));
        if (nik.Length > 0 && nik == into)
            row.Refuse("into_nik", "merge-of-itself", "Kolom into_nik sama dengan kolom nik.");
        return new MergeRow(
            PersonDetails.Worker(nik), PersonDetails.Worker(into), row.Date("merged_on"), row.Text("reason"),
            row.Text("evidence"));
    }

    private sealed record MergeRow(
        PersonDetails Twice, PersonDetails Kept, LocalDate On, string Reason, string Evidence) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => [Twice, Kept];

        public override bool Revises => true;

        public override PersonDetails Merges => Twice;

        public override IEnumerable<string> LooksThrough(Func<PersonDetails, PersonId> person) =>
            [Worker.StreamOf(person(Kept))];

        public override RowCommand Command(Seen seen)
        {
            if (seen.Known(Twice) is not { } twice)
                return RowCommand.Refuse("nik", "person-unknown", "Tidak ada orang dengan NIK itu di brankas.");
            if (seen.Known(Kept) is null)
                return RowCommand.Refuse("into_nik", "person-unknown", "Tidak ada orang dengan NIK itu di brankas.");
            // Whoever was merged before goes by the other record already.
            var into = seen.Person(Kept);
            if (into == twice.Id)
                return RowCommand.Refuse("into_nik", "merge-of-itself",
                    "Kedua NIK itu sudah satu orang: data kedua sudah digabungkan ke yang pertama.");

            var merged = new PersonsMerged(twice.Id, into, On, Reason, Evidence);
            return RowCommand.Ask(new MergePersons(merged, seen.ClaimsOf(twice.Id)
                .Append(Worker.StreamOf(twice.Id)).Append(Worker.StreamOf(into))
                .ToDictionary(stream => stream, seen.Facts, StringComparer.Ordinal)));
        }
    }
}

using JamsostekLedger.Files;

namespace JamsostekLedger.Persons;

/// <summary>
/// The <c>person-corrections</c> file: one row puts right what the vault says of a person, except the NIK.
/// </summary>
public sealed class PersonCorrectionsFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "person-corrections";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("nik", "NIK"),
        Required("evidence", "Nomor dokumen bukti"),
        Required("corrected_on", "Tanggal koreksi"),
        Optional("name", "Nama yang benar"),
        Optional("birth_date", "Tanggal lahir yang benar"),
        Optional("sex", "Jenis kelamin yang benar: L atau P"),
        Optional("phone", "Nomor telepon yang benar"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var right = WorkerColumns.Some(row);
        var details = string.Join(',', right.Given());
        if (details.Length == 0)
            row.Refuse(null, "correction-empty", "Baris ini tidak memuat data yang dikoreksi.");
        return new CorrectionRow(right, details, row.Text("evidence"), row.Date("corrected_on"));
    }

    private sealed record CorrectionRow(PersonDetails Right, string Details, string Evidence, LocalDate On) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => [Right];

        public override PersonCorrection Correction => new(Right, Right);

        public override RowCommand Command(Seen seen)
        {
            if (seen.Known(Right) is not { } person)
                return RowCommand.Refuse("nik", "person-unknown", "Tidak ada orang dengan NIK itu di brankas.");
            if (!person.IsCurrent)
                return RowCommand.Refuse("nik", "nik-corrected-already",
                    "NIK ini sudah pernah dikoreksi menjadi NIK lain; pakai NIK yang sekarang.");

            return RowCommand.Ask(new CorrectPerson(
                new(person.Id, On, Evidence, Details), person.Details?.Says(Right) == true));
        }
    }
}

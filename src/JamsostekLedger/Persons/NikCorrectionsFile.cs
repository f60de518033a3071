using JamsostekLedger.Files;

namespace JamsostekLedger.Persons;

/// <summary>The <c>nik-corrections</c> file: one row gives a person whom the vault knows the right NIK.</summary>
public sealed class NikCorrectionsFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "nik-corrections";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("nik", "NIK yang selama ini dipakai"),
        Required("corrected_nik", "NIK yang benar"),
        Required("evidence", "Nomor dokumen bukti, misalnya surat Dukcapil"),
        Required("corrected_on", "Tanggal koreksi"),
        Optional("birth_date", "Tanggal lahir yang benar, bila ikut dikoreksi"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var (nik, corrected) = (row.Nik("nik"), row.Nik("corrected_nik"));
        var born = row.OptionalDate("birth_date");
        if (nik.Length > 0 && nik == corrected)
            row.Refuse("corrected_nik", "nik-unchanged", "Kolom corrected_nik sama dengan kolom nik.");
        if (born is { } day && !row.Refuses("birth_date") && Nik.Of(corrected)?.AgreesWith(day) == false)
            row.Refuse("birth_date", "nik-birth-date-differs",
                "Kolom birth_date bukan tanggal lahir menurut NIK yang benar. Cocokkan keduanya dengan KTP.");
        return new CorrectionRow(
            PersonDetails.Worker(nik),
            PersonDetails.Worker(corrected) with { BirthDate = born, Sex = Nik.Of(corrected)?.Sex },
            row.Text("evidence"),
            row.Date("corrected_on"));
    }

    private sealed record CorrectionRow(PersonDetails Found, PersonDetails Right, string Evidence, LocalDate On)
        : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => [Found, Right];

        public override PersonCorrection Correction => new(Found, Right);

        public override RowCommand Command(Seen seen)
        {
            if (seen.Known(Found) is not { } person)
                return RowCommand.Refuse("nik", "person-unknown", "Tidak ada orang dengan NIK itu di brankas.");

            var holder = seen.Known(Right);
            // Whoever had the right NIK before, and was given another one by mistake, may have it back.
            var isSame = holder?.Id == person.Id;
            var isDone = isSame && (holder!.IsCurrent || !person.IsCurrent);
            if (holder is { IsCurrent: true } && !isSame)
                return RowCommand.Refuse("corrected_nik", "nik-taken",
                    "NIK yang benar sudah dipakai orang lain di brankas. Itu penggabungan dua data, bukan koreksi "
                    + "NIK: periksa dengan Dukcapil; bila satu orang, gabungkan dengan berkas person-merges.");
            if (!person.IsCurrent && !isSame)
                return RowCommand.Refuse("nik", "nik-corrected-already",
                    "NIK ini sudah pernah dikoreksi menjadi NIK lain; koreksi lagi dari NIK yang sekarang.");
            if (Right.BirthDate is null && person.Details?.BirthDate is { } born
                && Nik.Of(Right.Nik)?.AgreesWith(born) == false)
                return RowCommand.Refuse("corrected_nik", "nik-birth-date-differs",
                    "Tanggal lahir orang ini di brankas bukan tanggal lahir menurut NIK yang benar. "
                    + "Isi juga kolom birth_date bila tanggal lahirnya ikut dikoreksi.");

            return RowCommand.Ask(new CorrectNik(new(person.Id, On, Evidence), isDone));
        }
    }
}

using JamsostekLedger.Files;

namespace JamsostekLedger.Enrolment;

/// <summary>The <c>verifications</c> file: answers of one or more stages, one row a worker and stage.</summary>
public sealed class VerificationsFile : FileKind
{
    private enum Answer
    {
        Valid,
        Rejected,
    }

    /// <inheritdoc/>
    public override string Name => "verifications";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("nik", "NIK, 16 angka sebagai teks"),
        Required("programme", "Kode program"),
        Required("stage", "village, district, registry, bpjs, atau decree"),
        Required("answer", "valid atau rejected"),
        Optional("reason", "Alasan penolakan: not-found, moved, deceased, duplicate, wage-earner, over-age, no-work, "
            + "atau other"),
        Required("checked_on", "Tanggal jawaban"),
        Optional("checked_by", "Instansi yang menjawab"),
        Optional("evidence", "Nomor surat atau berkas jawaban"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var nik = row.Nik("nik");
        var answer = row.OneOf<Answer>("answer");
        var reason = row.OptionalOneOf<RejectionReason>("reason");
        if (answer == Answer.Rejected && row["reason"].IsEmpty)
            row.Refuse("reason", "reason-missing", "Penolakan harus menyebut alasannya pada kolom reason.");
        if (answer == Answer.Valid && reason is not null)
            row.Refuse("reason", "reason-without-rejection",
                "Baris ini tidak menolak, jadi kolom reason harus kosong.");
        return new CheckRow(PersonDetails.Worker(nik), new(
            default, row.Key("programme"), row.OneOf<CheckStage>("stage"), reason, row.OptionalText("evidence"),
            row.OptionalText("checked_by"), row.Date("checked_on")));
    }

    private sealed record CheckRow(PersonDetails Person, WorkerChecked Check) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => [Person];

        public override RowCommand Command(Seen seen) =>
            RowCommand.Ask(new CheckWorker(Check with { Worker = seen.Person(Person) }));
    }
}

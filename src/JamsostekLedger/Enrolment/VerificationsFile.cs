using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>The <c>verifications</c> file: answers of one or more stages, one row a worker and stage.</summary>
public sealed class VerificationsFile : WorkerKind
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

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = [Who, "programme", "stage", "checked_on"];

    /// <inheritdoc/>
    public override int LeastKeyColumns => 3;

    /// <inheritdoc/>
    public override IReadOnlyList<string> FixedColumns { get; } = [Who, "programme", "stage"];

    /// <inheritdoc/>
    public override DocumentCells Named(Row row) => new DocumentCells().Text("programme", row.Key("programme"))
        .Name<CheckStage>("stage", row.OneOf<CheckStage>("stage")).Day("checked_on", row.OptionalDate("checked_on"));

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document is not WorkerChecked check
        ? null
        : new DocumentCells().Person(Who, check.Worker).Text("programme", check.Programme)
            .Name<CheckStage>("stage", check.Stage)
            .Name<Answer>("answer", check.Rejected is null ? Answer.Valid : Answer.Rejected)
            .Name("reason", check.Rejected).Day("checked_on", check.On).Text("checked_by", check.CheckedBy)
            .Text("evidence", check.Evidence);

    /// <inheritdoc/>
    public override RowCommand Again(LedgerEvent document, Row row, Seen seen)
    {
        var was = (WorkerChecked)document;
        var (answer, reason) = (row.OneOf<Answer>("answer"), row.OptionalOneOf<RejectionReason>("reason"));
        // An answer and its reason go together, and a correction names one of them.
        if (was.Rejected is null && answer == Answer.Rejected && reason is null)
            row.Refuse("value", "reason-missing",
                "Koreksi kolom reason dengan alasan penolakannya; jawabannya ikut menjadi rejected.");
        var now = was with
        {
            Rejected = was.Rejected is not null && answer == Answer.Valid ? null : reason,
            Evidence = row.OptionalText("evidence"),
            CheckedBy = row.OptionalText("checked_by"),
            On = row.Date("checked_on"),
        };
        return Unless(row, () => RowCommand.Ask(new CheckWorker(now)));
    }

    private sealed record CheckRow(PersonDetails Person, WorkerChecked Check) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => [Person];

        public override RowCommand Command(Seen seen) =>
            RowCommand.Ask(new CheckWorker(Check with { Worker = seen.Person(Person) }));
    }
}

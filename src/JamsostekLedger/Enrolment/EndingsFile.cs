using JamsostekLedger.Files;

namespace JamsostekLedger.Enrolment;

/// <summary>The <c>endings</c> file: enrolments that ended, with the reason and who takes the place.</summary>
public sealed class EndingsFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "endings";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("nik", "NIK, 16 angka sebagai teks"),
        Required("programme", "Kode program"),
        Required("ended_on", "Hari terakhir"),
        Required("reason", "died, over-age, wage-earner, moved, duplicate, not-found, no-work, funds-ended, "
            + "replaced, atau other"),
        Optional("evidence", "Nomor akta, surat, atau bukti lain"),
        Optional("replacement_nik", "NIK pekerja pengganti"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var replacement = row.OptionalNik("replacement_nik");
        return new EndingRow(
            PersonDetails.Worker(row.Nik("nik")),
            replacement is null ? null : PersonDetails.Worker(replacement),
            new(default, row.Key("programme"), row.Date("ended_on"), row.OneOf<EndReason>("reason"),
                row.OptionalText("evidence"), null));
    }

    private sealed record EndingRow(PersonDetails Person, PersonDetails? Replacement, WorkerEnded Ended) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => Replacement is null ? [Person] : [Person, Replacement];

        public override RowCommand Command(Seen seen) => RowCommand.Ask(new EndEnrolment(Ended with
        {
            Worker = seen.Person(Person),
            ReplacedBy = Replacement is null ? null : seen.Person(Replacement),
        }));
    }
}

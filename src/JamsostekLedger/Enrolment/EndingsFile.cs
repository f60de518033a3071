using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>The <c>endings</c> file: enrolments that ended, with the reason and who takes the place.</summary>
public sealed class EndingsFile : WorkerKind
{
    private const string Replacement = "replacement_nik";

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
        Optional(Replacement, "NIK pekerja pengganti"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var replacement = row.OptionalNik(Replacement);
        return new EndingRow(
            PersonDetails.Worker(row.Nik("nik")),
            replacement is null ? null : PersonDetails.Worker(replacement),
            new(default, row.Key("programme"), row.Date("ended_on"), row.OneOf<EndReason>("reason"),
                row.OptionalText("evidence"), null));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = [Who, "programme", "ended_on"];

    /// <inheritdoc/>
    public override int LeastKeyColumns => 2;

    /// <inheritdoc/>
    public override IReadOnlyList<string> PersonColumns { get; } = [Replacement];

    /// <inheritdoc/>
    public override PersonDetails? PersonOf(string column, Row row, Row named) =>
        row.OptionalNik("value") is { } nik ? PersonDetails.Worker(nik) : null;

    /// <inheritdoc/>
    public override DocumentCells Named(Row row)
    {
        var programme = new DocumentCells().Text("programme", row.Key("programme"));
        return programme.Day("ended_on", row.OptionalDate("ended_on"));
    }

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document is not WorkerEnded ended
        ? null
        : new DocumentCells().Person(Who, ended.Worker).Text("programme", ended.Programme)
            .Day("ended_on", ended.On).Name<EndReason>("reason", ended.Reason).Text("evidence", ended.Evidence)
            .Person(Replacement, ended.ReplacedBy);

    /// <inheritdoc/>
    public override RowCommand Again(LedgerEvent document, Row row, Seen seen)
    {
        var now = (WorkerEnded)document with
        {
            On = row.Date("ended_on"),
            Reason = row.OneOf<EndReason>("reason"),
            Evidence = row.OptionalText("evidence"),
            ReplacedBy = PersonId.Of(row[Replacement].Text),
        };
        return Unless(row, () => RowCommand.Ask(new EndEnrolment(now)));
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

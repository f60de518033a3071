using JamsostekLedger.Cover;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>The <c>roster</c> file: workers whom a decree names and BPJS enrols, one row each.</summary>
public sealed class RosterFile : WorkerKind
{
    /// <inheritdoc/>
    public override string Name => "roster";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        .. ListingColumns.Person,
        Required("programme", "Kode program"),
        Required("start_month", "Bulan mulai, misalnya 2024-01"),
        .. ListingColumns.Place,
        Optional("kpj", "Nomor kepesertaan"),
        Optional("evidence", "Nomor SK atau bukti kelayakan"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row) => new RosterRow(
        WorkerColumns.Read(row),
        ListingColumns.Read(row),
        row.Month("start_month"),
        row.OptionalKey("kpj"),
        row.OptionalText("evidence"));

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = [Who, "programme", "start_month"];

    /// <inheritdoc/>
    public override int LeastKeyColumns => 2;

    /// <inheritdoc/>
    public override IReadOnlyList<string> FixedColumns { get; } = [Who];

    /// <inheritdoc/>
    public override DocumentCells Named(Row row)
    {
        var programme = new DocumentCells().Text("programme", row.Key("programme"));
        return row["start_month"].IsEmpty ? programme : programme.Month("start_month", row.Month("start_month"));
    }

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document is not WorkerEnrolled enrolled
        ? null
        : ListingColumns.Cells(enrolled.Worker, enrolled.Listing).Month("start_month", enrolled.StartMonth)
            .Text("kpj", enrolled.MembershipNumber).Text("evidence", enrolled.Evidence);

    /// <inheritdoc/>
    public override bool IsSame(string column, string? one, string? other) =>
        ListingColumns.IsSame(column, one, other);

    /// <inheritdoc/>
    public override RowCommand Again(LedgerEvent document, Row row, Seen seen)
    {
        var was = (WorkerEnrolled)document;
        var (listing, start) = (ListingColumns.Read(row), row.Month("start_month"));
        var (number, evidence) = (row.OptionalKey("kpj"), row.OptionalText("evidence"));
        return Unless(row, () =>
        {
            var born = seen.Born(was.Worker);
            var asked = Enrol(seen, was.Worker, born, listing, start, number, evidence);
            return asked.Command is EnrolWorker again
                ? asked with { Command = Keeping(was, again, isBirthKnown: born is not null) }
                : asked;
        });
    }

    // What was seen of the programme when the row was recorded stays, as long as it is that programme's.
    private static EnrolWorker Keeping(WorkerEnrolled was, EnrolWorker again, bool isBirthKnown)
    {
        var now = again.Enrolled;
        if (now.Listing.Programme == was.Listing.Programme && !(was.LastMonth < now.StartMonth))
            now = now with { Fund = was.Fund, Vulnerable = was.Vulnerable, LastMonth = was.LastMonth };
        return again with
        {
            Enrolled = now,
            OverAge = isBirthKnown && now.StartMonth != was.StartMonth ? again.OverAge : was.OverAge == true,
        };
    }

    private static RowCommand Enrol(
        Seen seen, PersonId worker, LocalDate? born, Listing listing, YearMonth start, string? number,
        string? evidence)
    {
        if (seen.Programme(listing.Programme) is not { } programme)
            return UnknownProgramme.Refuse(seen, listing.Programme);

        var last = programme.EndsOn?.ToYearMonth();
        if (last < start)
            return RowCommand.Refuse("start_month", "month-outside-programme",
                $"Program {programme.Code} berakhir {programme.EndsOn:uuuu-MM-dd}, sebelum {start:uuuu-MM}.");

        var day = start.OnDayOfMonth(1);
        return RowCommand.Ask(new EnrolWorker(
            new(worker, listing, start, programme.Fund, programme.Vulnerable, last, number, evidence),
            IsOverAge(born, day))
        {
            UnderAge = born is { } known ? UnderAgeOn(known, day) : null,
        });
    }

    private static bool IsOverAge(LocalDate? born, LocalDate day) =>
        CoverRules.Shipped.Find(CoverRules.AgeLimit, day)?.Value is { } limit && born?.PlusYears(limit) <= day;

    private static Refusal? UnderAgeOn(LocalDate born, LocalDate day) =>
        born > day
            ? new("born-after-enrolment", "Tanggal lahir pekerja ini sesudah bulan mulai; periksa tahunnya.")
            : CoverRules.Shipped.Find(CoverRules.AgeLeast, day) is { Value: { } least }
                && born.PlusYears(least) > day
                ? new("under-age", $"Pekerja ini belum berumur {least} tahun pada bulan mulai.")
                : null;

    private sealed record RosterRow(
        PersonDetails Person,
        Listing Listing,
        YearMonth Start,
        string? MembershipNumber,
        string? Evidence) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => [Person];

        public override RowCommand Command(Seen seen) =>
            Enrol(seen, seen.Person(Person), Person.BirthDate, Listing, Start, MembershipNumber, Evidence);
    }
}

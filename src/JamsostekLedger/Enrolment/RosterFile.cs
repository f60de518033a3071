using JamsostekLedger.Cover;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>The <c>roster</c> file: workers whom a decree names and BPJS enrols, one row each.</summary>
public sealed class RosterFile : FileKind
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

    private sealed record RosterRow(
        PersonDetails Person,
        Listing Listing,
        YearMonth Start,
        string? MembershipNumber,
        string? Evidence) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => [Person];

        public override RowCommand Command(Seen seen)
        {
            if (seen.Programme(Listing.Programme) is not { } programme)
                return UnknownProgramme.Refuse(seen, Listing.Programme);

            var last = programme.EndsOn?.ToYearMonth();
            if (last < Start)
                return RowCommand.Refuse("start_month", "month-outside-programme",
                    $"Program {programme.Code} berakhir {programme.EndsOn:uuuu-MM-dd}, sebelum {Start:uuuu-MM}.");

            return RowCommand.Ask(new EnrolWorker(
                new(seen.Person(Person), Listing, Start, programme.Fund, programme.Vulnerable, last,
                    MembershipNumber, Evidence),
                IsOverAge(Start.OnDayOfMonth(1)))
            {
                UnderAge = Person.BirthDate is { } born ? UnderAgeOn(born, Start.OnDayOfMonth(1)) : null,
            });
        }

        private bool IsOverAge(LocalDate day) =>
            CoverRules.Shipped.Find(CoverRules.AgeLimit, day)?.Value is { } limit
            && Person.BirthDate?.PlusYears(limit) <= day;

        private static Refusal? UnderAgeOn(LocalDate born, LocalDate day) =>
            born > day
                ? new("born-after-enrolment", "Tanggal lahir pekerja ini sesudah bulan mulai; periksa tahunnya.")
                : CoverRules.Shipped.Find(CoverRules.AgeLeast, day) is { Value: { } least }
                    && born.PlusYears(least) > day
                    ? new("under-age", $"Pekerja ini belum berumur {least} tahun pada bulan mulai.")
                    : null;
    }
}

using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>The <c>claim-notices</c> file: notices of accidents and deaths, one row a claim.</summary>
public sealed class ClaimNoticesFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "claim-notices";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("claim_number", "Nomor klaim"),
        Required("benefit", "JKK atau JKM"),
        Required("segment", "PU, BPU, JAKON, atau PMI"),
        Optional("programme", "Kode program"),
        Optional("nik", "NIK pekerja"),
        Required("event_date", "Tanggal kejadian"),
        Optional("event_time", "Jam kejadian, misalnya 14:05"),
        Required("noticed_on", "Tanggal pemberitahuan"),
        Optional("noticed_time", "Jam pemberitahuan"),
        Optional("informer", "Nama pemberi tahu"),
        Optional("informer_phone", "Telepon pemberi tahu"),
        Optional("place", "Tempat kejadian, tanpa nama orang"),
        Optional("cause", "Sebab kejadian, tanpa nama orang"),
        Optional("district", "Kecamatan pekerja"),
        Optional("wage", "Upah sebulan, untuk penerima upah"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var claim = row.Key("claim_number");
        var nik = row.OptionalNik("nik");
        var informer = row.OptionalPersonalText("informer");
        var phone = row.OptionalPersonalText("informer_phone");
        if (phone is not null && informer is null)
            row.Refuse("informer", "informer-unnamed", "Telepon pemberi tahu diisi tanpa namanya.");
        return new NoticeRow(
            new(claim, row.OneOf<Benefit>("benefit"), row.OneOf<Segment>("segment"), row.OptionalKey("programme"),
                Vulnerable: null, Worker: null, row.Date("event_date"), EventAt: null, row.Date("noticed_on"),
                NoticedAt: null, Informer: null, row.OptionalText("place"), row.OptionalText("cause"),
                row.OptionalText("district"), row.OptionalPositiveAmount("wage", Rupiah.MostWage)),
            new(row.OptionalTime("event_time"), row.OptionalTime("noticed_time")),
            nik is null ? null : PersonDetails.Worker(nik),
            informer is null ? null : PersonDetails.Payee(claim, informer) with { Phone = phone });
    }

    private sealed record Hours(NodaTime.LocalTime? Event, NodaTime.LocalTime? Noticed);

    private sealed record NoticeRow(
        ClaimNotice Notice, Hours Hours, PersonDetails? Worker, PersonDetails? Informer) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => new[] { Worker, Informer }.OfType<PersonDetails>();

        public override string LooksAtClaim => Notice.Claim;

        public override RowCommand Command(Seen seen)
        {
            var programme = Notice.Programme is null ? null : seen.Programme(Notice.Programme);
            if (Notice.Programme is not null && programme is null)
                return UnknownProgramme.Refuse(seen, Notice.Programme);

            var notice = Notice with
            {
                Vulnerable = programme?.Vulnerable,
                Worker = Worker is null ? null : seen.Person(Worker),
                Informer = Informer is null ? null : seen.Person(Informer),
                EventAt = seen.At(Notice.EventDate, Hours.Event),
                NoticedAt = seen.At(Notice.NoticedOn, Hours.Noticed),
            };
            return RowCommand.Ask(new NoticeClaim(notice, CoverOf(seen, notice, notice.NoticedOn)));
        }
    }

    /// <summary>The cover of a notice's worker on the day of the event, by what is known on a day.</summary>
    internal static CoverSeen? CoverOf(Seen seen, ClaimNotice notice, NodaTime.LocalDate asOf) =>
        notice.Worker is { } worker ? CoverSeen.Of(seen.Claims.Cover(worker, asOf), notice.EventDate) : null;
}

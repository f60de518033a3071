using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>The <c>claim-corrections</c> file: what notices said wrongly, one row a correction.</summary>
public sealed class ClaimCorrectionsFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "claim-corrections";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("claim_number", "Nomor klaim"),
        Required("on", "Tanggal koreksi"),
        Required("reason", "Alasan koreksi"),
        Optional("evidence", "Nomor surat"),
        Optional("event_date", "Tanggal kejadian yang benar"),
        Optional("event_time", "Jam kejadian yang benar"),
        Optional("programme", "Kode program yang benar"),
        Optional("nik", "NIK pekerja yang benar"),
        Optional("district", "Kecamatan pekerja yang benar"),
        Optional("wage", "Upah sebulan yang benar"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var nik = row.OptionalNik("nik");
        return new CorrectionRow(
            new(row.Key("claim_number"), row.Date("on"), row.Key("reason").ToLowerInvariant(),
                row.OptionalText("evidence"), row.OptionalDate("event_date"), null, row.OptionalKey("programme"), null,
                null, row.OptionalText("district"), row.OptionalPositiveAmount("wage", Rupiah.MostWage), null),
            nik is null ? null : PersonDetails.Worker(nik),
            row.OptionalTime("event_time"));
    }

    private sealed record CorrectionRow(ClaimCorrected Corrected, PersonDetails? Worker, LocalTime? Time) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => Worker is null ? [] : [Worker];

        public override string LooksAtClaim => Corrected.Claim;

        public override RowCommand Command(Seen seen)
        {
            var programme = Corrected.Programme is null ? null : seen.Programme(Corrected.Programme);
            if (Corrected.Programme is not null && programme is null)
                return UnknownProgramme.Refuse(seen, Corrected.Programme);
            if (seen.Claims.Find(Corrected.Claim) is not { } known)
                return RowCommand.Ask(new CorrectClaim(Corrected));

            var worker = Worker is null ? known.Worker : seen.Person(Worker);
            var after = known with
            {
                Worker = worker,
                Programme = Corrected.Programme ?? known.Programme,
                EventDate = Corrected.EventDate ?? known.EventDate,
            };
            if (worker is { } who && seen.Claims.Of(who).FirstOrDefault(after.IsOfSameEvent) is { } same)
                return RowCommand.Refuse("claim_number", "claim-of-event-known",
                    $"Dengan koreksi ini, kejadian dan manfaatnya sama dengan klaim {same.Claim}.");

            return RowCommand.Ask(new CorrectClaim(Corrected with
            {
                Vulnerable = programme?.Vulnerable,
                Worker = Worker is null ? null : worker,
                EventAt = seen.At(after.EventDate, Time),
                Cover = worker is { } one ? CoverSeen.Of(seen.Claims.Cover(one, Corrected.On), after.EventDate) : null,
            }));
        }
    }
}

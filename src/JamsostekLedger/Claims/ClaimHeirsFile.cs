using JamsostekLedger.Files;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Claims;

/// <summary>
/// The <c>claim-heirs</c> file: heirs of claims and their shares, one row an heir. Their names go into the vault.
/// </summary>
public sealed class ClaimHeirsFile : FileKind
{
    private const int MostParts = 10_000;

    /// <inheritdoc/>
    public override string Name => "claim-heirs";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("claim_number", "Nomor klaim"),
        Required("heir", "Nama ahli waris"),
        Required("class", "Golongan ahli waris"),
        Required("parts", "Berapa bagian dari seluruhnya; 0 mencabut"),
        Required("on", "Tanggal surat keterangan ahli waris"),
        Optional("evidence", "Nomor surat atau penetapan"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var claim = row.Key("claim_number");
        var heirClass = row.Key("class").ToLowerInvariant();
        if (!row.Refuses("class") && !HeirClasses.Knows(heirClass))
            row.Refuse("class", "heir-class-unknown",
                $"Golongan ahli waris {heirClass} tidak dikenal; pilih "
                + $"{string.Join(", ", HeirClasses.All.Select(known => known.Code).Distinct())}.");
        var parts = row.Count("parts");
        if (parts > MostParts)
            row.Refuse("parts", "number-out-of-range", $"Kolom parts paling besar {MostParts}.");
        return new HeirRow(
            PersonDetails.Payee(claim, row.PersonalText("heir")),
            new(claim, default, heirClass, parts, row.Date("on"), row.OptionalText("evidence")));
    }

    private sealed record HeirRow(PersonDetails Person, HeirNamed Heir) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => [Person];

        public override RowCommand Command(Seen seen) =>
            RowCommand.Ask(new NameHeir(Heir with { Heir = seen.Person(Person) }));
    }
}

using JamsostekLedger.Files;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Claims;

/// <summary>
/// The <c>claim-children</c> file: children who may have scholarships, one row a child. Name and birthday go into the
/// vault.
/// </summary>
public sealed class ClaimChildrenFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "claim-children";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("claim_number", "Nomor klaim"),
        Required("child", "Nama anak"),
        Required("birth_date", "Tanggal lahir"),
        Required("on", "Tanggal keterangan"),
        Optional("level", "Jenjang sekolah; kosong bila belum sekolah"),
        Optional("ended", "ya bila sudah bekerja atau menikah"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var claim = row.Key("claim_number");
        var born = row.Date("birth_date");
        var level = row.OptionalKey("level");
        if (level is not null && BenefitRules.Shipped.FindLevel(level) is null)
            row.Refuse("level", "child-level-unknown",
                $"Jenjang {level} tidak dikenal; pilih "
                + $"{string.Join(", ", BenefitRules.Shipped.Levels.Select(known => known.Code).Distinct())}.");
        return new ChildRow(
            PersonDetails.Payee(claim, row.PersonalText("child")) with { BirthDate = born },
            new(claim, default, born.ToYearMonth(),
                level is null ? null : BenefitRules.Shipped.FindLevel(level)?.Code, row.Date("on"),
                row.OptionalYesNo("ended")));
    }

    private sealed record ChildRow(PersonDetails Person, ChildNamed Child) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => [Person];

        public override RowCommand Command(Seen seen) =>
            RowCommand.Ask(new NameChild(Child with { Child = seen.Person(Person) }));
    }
}

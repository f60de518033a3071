using System.Globalization;
using JamsostekLedger.Ledger;
using NodaTime.Text;

namespace JamsostekLedger.Coverage;

/// <summary>Somebody set a coverage that the region is to reach by a day.</summary>
/// <param name="TargetDate">The day by which.</param>
/// <param name="Percent">Per cent of the denominator, in invariant spelling.</param>
/// <param name="Source">Who set it.</param>
/// <param name="Definition">What it is a percentage of, as the source says it, or null.</param>
/// <param name="PublishedOn">When it was said, or null.</param>
public sealed record CoverageTargetSet(
    LocalDate TargetDate,
    string Percent,
    string Source,
    string? Definition,
    LocalDate? PublishedOn) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => TargetDate;

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Happened() => PublishedOn is { } said ? [said] : [];

    /// <inheritdoc/>
    public override string Key => KeyOf(TargetDate, Source, Definition);

    /// <inheritdoc/>
    public override bool IsWritten() => true;

    /// <summary>Key of a target.</summary>
    public static string KeyOf(LocalDate on, string source, string? definition) =>
        $"coverage target {LocalDatePattern.Iso.Format(on)} {source}: {definition}";

    /// <summary>The percentage as a number.</summary>
    public decimal Value() => decimal.Parse(Percent, CultureInfo.InvariantCulture);
}

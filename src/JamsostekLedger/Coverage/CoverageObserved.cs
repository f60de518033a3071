using JamsostekLedger.Ledger;
using NodaTime.Text;

namespace JamsostekLedger.Coverage;

/// <summary>
/// Somebody counted how many of a region's workers were covered on a day. The two counts are kept apart, and what was
/// counted with them: two offices mean different wholes by "coverage".
/// </summary>
/// <param name="ObservedOn">The day of the count.</param>
/// <param name="Numerator">Workers whose cover stood.</param>
/// <param name="Denominator">Workers of whom they are a part.</param>
/// <param name="Definition">What both counts are of, as the source says it.</param>
/// <param name="Source">Who counted.</param>
/// <param name="PublishedOn">When it was said, or null.</param>
public sealed record CoverageObserved(
    LocalDate ObservedOn,
    long Numerator,
    long Denominator,
    string Definition,
    string Source,
    LocalDate? PublishedOn) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => ObservedOn;

    /// <inheritdoc/>
    public override string Key => KeyOf(ObservedOn, Source, Definition);

    /// <inheritdoc/>
    public override bool IsWritten() => true;

    /// <summary>Key of what an office counted for a day by a definition.</summary>
    public static string KeyOf(LocalDate on, string source, string definition) =>
        $"coverage {LocalDatePattern.Iso.Format(on)} {source}: {definition}";
}

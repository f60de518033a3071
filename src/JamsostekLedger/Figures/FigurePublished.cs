using JamsostekLedger.Ledger;

namespace JamsostekLedger.Figures;

/// <summary>
/// Somebody published a figure. It is kept as said, with its source, and never becomes a figure of the ledger.
/// </summary>
/// <param name="Id">Id.</param>
/// <param name="Figure">What the ledger is asked; one of <see cref="FigureQuestion.All"/>.</param>
/// <param name="Selector">What narrows it: <c>vulnerable=yes;programme=CODE</c>, or null.</param>
/// <param name="Scope">The scope in words.</param>
/// <param name="Unit">IDR, worker, claim or percent.</param>
/// <param name="Value">The value as a decimal in invariant spelling, its last digit the precision of the
/// statement.</param>
/// <param name="Numerator">Where a percentage was published with its parts.</param>
/// <param name="Denominator">Likewise.</param>
/// <param name="PeriodFrom">First day that it is about.</param>
/// <param name="PeriodTo">Last day that it is about.</param>
/// <param name="AsOf">The day as of which it was said.</param>
/// <param name="Publisher">Who said it.</param>
/// <param name="PublishedOn">When.</param>
/// <param name="Title">Title of the publication.</param>
public sealed record FigurePublished(
    string Id,
    string Figure,
    string? Selector,
    string? Scope,
    string Unit,
    string Value,
    long? Numerator,
    long? Denominator,
    LocalDate? PeriodFrom,
    LocalDate? PeriodTo,
    LocalDate AsOf,
    string Publisher,
    LocalDate? PublishedOn,
    string? Title) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => AsOf;

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Happened() => PublishedOn is { } said ? [said] : [];

    /// <inheritdoc/>
    public override string Key => KeyOf(Id);

    /// <inheritdoc/>
    public override bool IsWritten() => true;

    /// <summary>Key of a figure.</summary>
    public static string KeyOf(string id) => $"figure {id}";

    /// <summary>
    /// The days that it is about: its period, or, of a statement without one, the year up to its day.
    /// </summary>
    public (LocalDate From, LocalDate To) Window() =>
        (PeriodFrom ?? new LocalDate((PeriodTo ?? AsOf).Year, 1, 1), PeriodTo ?? AsOf);
}

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Persons;

/// <summary>Somebody was shown what the vault holds of a person. Who it was stands in the fact's headers.</summary>
/// <param name="Person">The person.</param>
/// <param name="LookedOn">Day of the look.</param>
/// <param name="Role">Code of the role in which the reader asked, as the reader said.</param>
/// <param name="Shown">Names of the details that were shown, joined by commas: <c>name</c>, <c>nik</c>.</param>
/// <param name="Reason">Why the reader needed them.</param>
/// <param name="Look">Number of the look, so that each is a fact of its own and a retry is none.</param>
public sealed record PersonLookedAt(
    PersonId Person, LocalDate LookedOn, string Role, string Shown, string Reason, string Look) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => LookedOn;

    /// <inheritdoc/>
    public override string Key => $"person-look {Person} {Look}";

    /// <summary>
    /// For so many days the same look may be shown again: what others approved waits for whoever asked.
    /// </summary>
    public static int ShownAgainFor => 3;

    /// <inheritdoc/>
    public override bool Says(LedgerEvent other) => other is PersonLookedAt look
        && look with { LookedOn = LookedOn } == this
        && Math.Abs(Period.DaysBetween(LookedOn, look.LookedOn)) <= ShownAgainFor;

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => [Person];
}

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Persons;

/// <summary>
/// The vault was told to forget a person: the person's key and all that it sealed were deleted with this fact. Other
/// facts, sums and proof stay as they are.
/// </summary>
/// <param name="Person">The person.</param>
/// <param name="ForgottenOn">Day on which the vault forgot.</param>
/// <param name="Reason">Why: a request of the person, the end of the time for which data are kept.</param>
public sealed record PersonForgotten(PersonId Person, LocalDate ForgottenOn, string Reason) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => ForgottenOn;

    /// <inheritdoc/>
    public override string Key => $"person-forgotten {Person}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => [Person];
}

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Persons;

/// <summary>Has the vault forget a person.</summary>
/// <param name="Forgotten">Whom, when and why.</param>
public sealed record ForgetPerson(PersonForgotten Forgotten) : ICommand<PersonRecord>
{
    /// <inheritdoc/>
    public string Stream => PersonRecord.StreamOf(Forgotten.Person);

    /// <inheritdoc/>
    public LedgerEvent Fact => Forgotten;

    /// <inheritdoc/>
    public Decision Decide(PersonRecord state) => state.Forgotten() ?? Decision.Record(Forgotten);
}

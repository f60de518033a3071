using JamsostekLedger.Ledger;

namespace JamsostekLedger.Persons;

/// <summary>
/// The state of one person's stream: what was done with what the vault holds of the person, never what that is.
/// </summary>
/// <param name="IsForgotten">Whether the vault was told to forget the person.</param>
public sealed record PersonRecord(bool IsForgotten) : IState<PersonRecord>
{
    /// <inheritdoc/>
    public static PersonRecord Empty { get; } = new(IsForgotten: false);

    /// <summary>The stream of a person.</summary>
    public static string StreamOf(PersonId person) => $"person/{person}";

    /// <summary>Refuses whatever needs to know who the person is, once nobody knows; null before.</summary>
    public Decision? Forgotten() => IsForgotten
        ? Decision.Refuse("person-forgotten", "Data orang ini sudah dihapus dari brankas dan tidak dapat dibuka lagi.")
        : null;

    /// <inheritdoc/>
    public PersonRecord Evolve(LedgerEvent fact) => fact is PersonForgotten ? new(IsForgotten: true) : this;

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, PersonRecord after) => [];
}

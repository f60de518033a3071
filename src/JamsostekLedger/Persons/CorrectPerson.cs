using JamsostekLedger.Ledger;

namespace JamsostekLedger.Persons;

/// <summary>Puts other details of a person right: a misspelt name, a wrong birth date.</summary>
/// <param name="Corrected">The correction.</param>
/// <param name="IsDone">Whether the vault says all of it already.</param>
public sealed record CorrectPerson(PersonCorrected Corrected, bool IsDone = false) : ICommand<PersonRecord>
{
    /// <inheritdoc/>
    public string Stream => PersonRecord.StreamOf(Corrected.Person);

    /// <inheritdoc/>
    public LedgerEvent Fact => Corrected;

    /// <inheritdoc/>
    public Decision Decide(PersonRecord state)
    {
        if (state.Forgotten() is { } refusal)
            return refusal;

        return IsDone
            ? Decision.Refuse("correction-changes-nothing", "Brankas sudah memuat data itu; tidak ada yang berubah.")
            : Decision.Record(Corrected);
    }
}

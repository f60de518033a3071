using JamsostekLedger.Ledger;

namespace JamsostekLedger.Persons;

/// <summary>Gives a person the right NIK. The vault finds the same person by it from then on.</summary>
/// <param name="Corrected">The correction.</param>
/// <param name="IsDone">Whether the vault finds the person by that NIK already.</param>
public sealed record CorrectNik(NikCorrected Corrected, bool IsDone = false) : ICommand<PersonRecord>
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
            ? Decision.Refuse("nik-corrected-already",
                "NIK ini sudah dikoreksi dengan bukti lain; tidak ada yang perlu diubah lagi.")
            : Decision.Record(Corrected);
    }
}

using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Persons;

/// <summary>Asks to be shown who a person is. The look is recorded before anything is shown.</summary>
/// <param name="Look">Who is looked at, by which role, what is shown and why.</param>
public sealed record LookAtPerson(PersonLookedAt Look) : ICommand<PersonRecord>
{
    /// <inheritdoc/>
    public string Stream => PersonRecord.StreamOf(Look.Person);

    /// <inheritdoc/>
    public LedgerEvent Fact => Look;

    /// <inheritdoc/>
    public Decision Decide(PersonRecord state)
    {
        if (state.Forgotten() is { } refusal)
            return refusal;

        if (ReaderRoles.Find(Look.Role) is not { } role)
            return Decision.Refuse("role-unknown",
                $"Peran itu tidak dikenal; pilih {string.Join(", ", ReaderRoles.All.Select(known => known.Code))}.");

        var beyond = Look.Shown.Split(',', StringSplitOptions.RemoveEmptyEntries).Except(role.Sees);
        return beyond.Any()
            ? Decision.Refuse("role-may-not-see", $"Peran {role.Code} tidak boleh melihat {string.Join(", ", beyond)}.")
            : Decision.Record(Look);
    }
}

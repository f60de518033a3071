using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>Somebody was named as an heir, or another share was agreed on. The latest of a person stands.</summary>
/// <param name="Claim">Claim number.</param>
/// <param name="Heir">The heir's number in the vault.</param>
/// <param name="Class">Code of the class of heirs (PP 44/2015 Pasal 37).</param>
/// <param name="Parts">How many parts of the whole the heir has; 0 takes the heir out again.</param>
/// <param name="On">Day of the statement of heirs.</param>
/// <param name="Evidence">Number of the statement or decree, where given.</param>
public sealed record HeirNamed(
    string Claim, PersonId Heir, string Class, int Parts, LocalDate On, string? Evidence) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"claim-heir {Claim} {Heir} {Class} {Parts} {On:uuuu-MM-dd}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => [Heir];
}

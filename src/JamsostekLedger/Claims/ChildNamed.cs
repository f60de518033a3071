using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>
/// A child was named for a scholarship, or something of it changed. The latest of a child stands. The birthday is in
/// the vault; the rule that ends with an age needs the month.
/// </summary>
/// <param name="Claim">Claim number.</param>
/// <param name="Child">The child's number in the vault.</param>
/// <param name="Born">Month of birth.</param>
/// <param name="Level">Code of the school level on <paramref name="On"/>; null before school.</param>
/// <param name="On">Day of the statement.</param>
/// <param name="Ended">Whether the claim to scholarships is over: at work, or married.</param>
public sealed record ChildNamed(
    string Claim, PersonId Child, YearMonth Born, string? Level, LocalDate On, bool Ended) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"claim-child {Claim} {Child} {On:uuuu-MM-dd}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => [Child];
}

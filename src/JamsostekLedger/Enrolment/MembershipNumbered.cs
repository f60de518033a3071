using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>BPJS gave an enrolment its membership number (KPJ).</summary>
/// <param name="Worker">The worker's number in the vault.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="MembershipNumber">The number, as given.</param>
/// <param name="On">Day on which it was given.</param>
public sealed record MembershipNumbered(PersonId Worker, string Programme, string MembershipNumber, LocalDate On)
    : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"membership {Worker} {Programme} {MembershipNumber}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => [Worker];
}

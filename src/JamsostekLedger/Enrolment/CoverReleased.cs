using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>Paid months after the end of an enrolment were given back to the invoice that paid them.</summary>
/// <param name="Worker">The worker's number in the vault.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Invoice">Number of the invoice.</param>
/// <param name="Release">Which release of the invoice's money, from 1.</param>
/// <param name="Fund">Code of the fund that had paid.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
/// <param name="Jkk">JKK of these months together.</param>
/// <param name="Jkm">JKM of these months together.</param>
/// <param name="On">Day from which they are free: the last day of the enrolment.</param>
public sealed record CoverReleased(
    PersonId Worker,
    string Programme,
    string Invoice,
    int Release,
    string Fund,
    YearMonth From,
    YearMonth To,
    Rupiah Jkk,
    Rupiah Jkm,
    LocalDate On) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"release {Invoice} {Release} {Worker} {From:uuuu-MM}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => [Worker];
}

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>Money of an invoice was given to months of one worker.</summary>
/// <param name="Worker">The worker's number in the vault.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="Invoice">Number of the invoice.</param>
/// <param name="Allocation">Which allocation of the invoice's money, from 1.</param>
/// <param name="Fund">Code of the fund that paid.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
/// <param name="Jkk">JKK for these months together.</param>
/// <param name="Jkm">JKM for these months together.</param>
/// <param name="JkkRate">Id of the rate row that JKK was computed by.</param>
/// <param name="JkmRate">Id of the rate row that JKM was computed by.</param>
/// <param name="PaidOn">Day on which the money for them was complete.</param>
public sealed record CoverPaid(
    PersonId Worker,
    string Programme,
    string Invoice,
    int Allocation,
    string Fund,
    YearMonth From,
    YearMonth To,
    Rupiah Jkk,
    Rupiah Jkm,
    string JkkRate,
    string JkmRate,
    LocalDate PaidOn) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => PaidOn;

    /// <inheritdoc/>
    public override string Key => $"cover {Invoice} {Allocation} {Worker} {From:uuuu-MM}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => [Worker];
}

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>Where paid money of a programme and fund stands at the end of a year, or now if that is earlier.</summary>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Code of the fund.</param>
/// <param name="Prepaid">Given to months after the year (beban dibayar di muka at 31 December).</param>
/// <param name="Unallocated">Paid on an invoice and given to nobody's month.</param>
/// <param name="Unmatched">Paid by SP2D without an invoice that the ledger knows.</param>
public sealed record PremiumStanding(
    string Programme, string Fund, Rupiah Prepaid, Rupiah Unallocated, Rupiah Unmatched);

using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Reference;

/// <summary>What one benefit costs a worker for a month, while the row is in force.</summary>
/// <param name="Id">Name of the row; a computed premium keeps it.</param>
/// <param name="Segment">Segment of membership.</param>
/// <param name="Benefit">JKK or JKM.</param>
/// <param name="From">First month in force.</param>
/// <param name="To">Last month in force, or null.</param>
/// <param name="Amount">Rupiah a worker and month.</param>
/// <param name="Source">The rule that says so.</param>
public sealed record PremiumRate(
    string Id, Segment Segment, Benefit Benefit, YearMonth From, YearMonth? To, Rupiah Amount, string Source)
{
    /// <summary>Whether the row is in force in a month.</summary>
    public bool Covers(YearMonth month) => From <= month && (To is not { } to || month <= to);
}

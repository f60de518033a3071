using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>The ageing list: cases that wait for somebody, what is late and what it costs.</summary>
/// <param name="Region">Region code.</param>
/// <param name="On">The day looked at.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Claims">The cases: what is late first, the latest of it first, then what is due next.</param>
public sealed record DueClaims(
    string Region, LocalDate On, Instant RecordedAsOf, IReadOnlyList<DueClaim> Claims)
{
    /// <summary>How many of them are late.</summary>
    public int Late => Claims.Count(claim => claim.IsLate);

    /// <summary>What their lateness has cost BPJS.</summary>
    public Rupiah Cost => Claims.Aggregate(Rupiah.Zero, (sum, claim) => sum + claim.Cost);

    /// <summary>Puts open cases in order.</summary>
    public static DueClaims Of(
        Region region, LocalDate on, Instant recordedAsOf, IEnumerable<ClaimCase> open, Deadlines deadlines)
    {
        var clocks = new ClaimClocks(region.Zone, on, deadlines);
        return new(region.Code, on, recordedAsOf,
        [
            .. open.Select(found => DueClaim.Of(found, clocks, on))
                .OrderByDescending(claim => claim.IsLate)
                .ThenBy(claim => claim.Next?.Due.On ?? LocalDate.MaxIsoValue)
                .ThenBy(claim => claim.Case.Notice!.Claim, StringComparer.Ordinal),
        ]);
    }
}

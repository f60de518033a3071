using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>Benefits beside premiums, with both and never their ratio alone.</summary>
/// <param name="Benefits">Benefits paid, net of reversals.</param>
/// <param name="Premiums">Premiums paid to BPJS, less what came back.</param>
public readonly record struct Ratio(Rupiah Benefits, Rupiah Premiums)
{
    /// <summary>Benefits of a hundred of premiums, to one decimal; null where no premium was paid.</summary>
    public decimal? Percent => Premiums <= Rupiah.Zero
        ? null
        : decimal.Round(Benefits.Amount * 100m / Premiums.Amount, 1, MidpointRounding.AwayFromZero);
}

/// <summary>The ratios of a programme or fund.</summary>
/// <param name="Code">Code of the programme or fund; null for what is under none, and for the total.</param>
/// <param name="Jkk">Work accidents.</param>
/// <param name="Jkm">Deaths.</param>
/// <param name="Both">Both together.</param>
/// <param name="OtherBenefits">JHT, JP and JKP: their premiums are not the region's, so they stand apart.</param>
public sealed record RatioLine(string? Code, Ratio Jkk, Ratio Jkm, Ratio Both, Rupiah OtherBenefits)
{
    /// <summary>Adds up.</summary>
    public static RatioLine Of(
        string? code, IEnumerable<PremiumsSettled> premiums, IEnumerable<ClaimMovement> movements)
    {
        var (jkk, jkm, other) = (Rupiah.Zero, Rupiah.Zero, Rupiah.Zero);
        foreach (var movement in movements)
            (jkk, jkm, other) = movement.Benefit switch
            {
                Benefit.Jkk => (jkk + movement.Amount, jkm, other),
                Benefit.Jkm => (jkk, jkm + movement.Amount, other),
                _ => (jkk, jkm, other + movement.Amount),
            };
        var (paidJkk, paidJkm) = (Rupiah.Zero, Rupiah.Zero);
        foreach (var paid in premiums)
            (paidJkk, paidJkm) = (paidJkk + paid.Jkk, paidJkm + paid.Jkm);
        return new(
            code, new(jkk, paidJkk), new(jkm, paidJkm), new(jkk + jkm, paidJkk + paidJkm), other);
    }
}

/// <summary>Premiums paid to BPJS in a window, less what came back in it.</summary>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Code of the fund that paid.</param>
/// <param name="Jkk">For work accidents.</param>
/// <param name="Jkm">For deaths.</param>
public sealed record PremiumsSettled(string Programme, string Fund, Rupiah Jkk, Rupiah Jkm);

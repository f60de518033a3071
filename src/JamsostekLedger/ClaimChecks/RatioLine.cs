using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>Benefits beside premiums, with both and never their ratio alone.</summary>
/// <param name="Benefits">Benefits paid, net of reversals.</param>
/// <param name="Premiums">Premiums paid to BPJS, less what came back.</param>
/// <param name="WithoutPremium">
/// Those of the benefits whose programme paid no premium in the window as far as the ledger knows: their premium is
/// not among the premiums, so they are not in the ratio.
/// </param>
public readonly record struct Ratio(Rupiah Benefits, Rupiah Premiums, Rupiah WithoutPremium)
{
    /// <summary>The other benefits of a hundred of premiums, to one decimal; null where no premium was paid.</summary>
    public decimal? Percent => Premiums <= Rupiah.Zero
        ? null
        : decimal.Round(
            (Benefits - WithoutPremium).Amount * 100m / Premiums.Amount, 1, MidpointRounding.AwayFromZero);

    /// <summary>Both together.</summary>
    public static Ratio operator +(Ratio left, Ratio right) => new(
        left.Benefits + right.Benefits, left.Premiums + right.Premiums, left.WithoutPremium + right.WithoutPremium);
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
    internal static RatioLine Of(
        string? code, IEnumerable<PremiumsSettled> premiums, IEnumerable<AttributedMovement> movements)
    {
        var (jkk, jkm, other) = (default(Ratio), default(Ratio), Rupiah.Zero);
        foreach (var (movement, _, _, hasPremium) in movements)
        {
            var moved = new Ratio(movement.Amount, Rupiah.Zero, hasPremium ? Rupiah.Zero : movement.Amount);
            (jkk, jkm, other) = movement.Benefit switch
            {
                Benefit.Jkk => (jkk + moved, jkm, other),
                Benefit.Jkm => (jkk, jkm + moved, other),
                _ => (jkk, jkm, other + movement.Amount),
            };
        }

        foreach (var paid in premiums)
            (jkk, jkm) = (jkk + new Ratio(default, paid.Jkk, default), jkm + new Ratio(default, paid.Jkm, default));
        return new(code, jkk, jkm, jkk + jkm, other);
    }
}

/// <summary>A movement with the fund that it came to.</summary>
/// <param name="Movement">The movement.</param>
/// <param name="Way">How.</param>
/// <param name="Fund">Code of the fund, or null.</param>
/// <param name="HasPremium">Whether the premium of its cover is among those of the window.</param>
internal sealed record AttributedMovement(
    ClaimMovement Movement, FundAttribution Way, string? Fund, bool HasPremium);

/// <summary>Premiums paid to BPJS in a window, less what came back in it.</summary>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Code of the fund that paid.</param>
/// <param name="Jkk">For work accidents.</param>
/// <param name="Jkm">For deaths.</param>
public sealed record PremiumsSettled(string Programme, string Fund, Rupiah Jkk, Rupiah Jkm);

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>Premium money, work accident and death apart all the way. One is never netted with the other.</summary>
/// <param name="Jkk">Work accident (JKK).</param>
/// <param name="Jkm">Death (JKM).</param>
public readonly record struct PremiumSum(Rupiah Jkk, Rupiah Jkm)
{
    /// <summary>None.</summary>
    public static PremiumSum Zero => default;

    /// <summary>Both together.</summary>
    public Rupiah Total => Jkk + Jkm;

    /// <summary>Whether neither holds anything.</summary>
    public bool IsZero => this == Zero;

    /// <summary>Sum.</summary>
    public static PremiumSum operator +(PremiumSum left, PremiumSum right) =>
        new(left.Jkk + right.Jkk, left.Jkm + right.Jkm);

    /// <summary>Difference.</summary>
    public static PremiumSum operator -(PremiumSum left, PremiumSum right) =>
        new(left.Jkk - right.Jkk, left.Jkm - right.Jkm);

    /// <summary>So many times the money.</summary>
    public static PremiumSum operator *(PremiumSum sum, long times) => new(sum.Jkk * times, sum.Jkm * times);

    /// <summary>At most what the other holds of each.</summary>
    public PremiumSum AtMost(PremiumSum other) => new(Lesser(Jkk, other.Jkk), Lesser(Jkm, other.Jkm));

    /// <summary>At least what the other holds of each.</summary>
    public PremiumSum AtLeast(PremiumSum other) => new(
        Jkk < other.Jkk ? other.Jkk : Jkk, Jkm < other.Jkm ? other.Jkm : Jkm);

    /// <summary>The money of one benefit.</summary>
    public Rupiah Of(Benefit benefit) => benefit == Benefit.Jkk ? Jkk : Jkm;

    private static Rupiah Lesser(Rupiah left, Rupiah right) => left < right ? left : right;
}

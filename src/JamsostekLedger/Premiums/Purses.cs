using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>
/// The purses of an invoice, in the order in which the money came. Work accident and death are taken each by itself.
/// A purse falls below zero only where money was returned that workers' months still stand on.
/// </summary>
public static class Purses
{
    /// <summary>What a fund has left in all.</summary>
    public static PremiumSum LeftOf(this ImmutableArray<Purse> purses, string fund) => purses
        .Where(purse => purse.Fund == fund)
        .Aggregate(PremiumSum.Zero, (sum, purse) => sum + purse.Left);

    /// <summary>The purses after money came in: it first fills what a fund lacks.</summary>
    public static ImmutableArray<Purse> With(this ImmutableArray<Purse> purses, Purse more)
    {
        var left = more.Left;
        var mended = purses.Select(purse =>
        {
            if (purse.Fund != more.Fund)
                return purse;
            var lack = new PremiumSum(Lack(purse.Left.Jkk), Lack(purse.Left.Jkm)).AtMost(left);
            left -= lack;
            return purse with { Left = purse.Left + lack };
        }).ToList();
        return [.. mended.Append(more with { Left = left }).Where(purse => !purse.Left.IsZero)];
    }

    /// <summary>The purses after a fund's money was taken: one payment's first, then the oldest.</summary>
    /// <param name="purses">The purses.</param>
    /// <param name="fund">Code of the fund.</param>
    /// <param name="amount">How much; what is lacking is owed by the last purse looked at.</param>
    /// <param name="source">Source and key of the payment whose money is meant, or null.</param>
    public static ImmutableArray<Purse> Without(
        this ImmutableArray<Purse> purses, string fund, PremiumSum amount, Purse? source = null)
    {
        var left = amount;
        var own = purses.Where(purse => purse.Payment is not null && purse.Payment == source?.Payment);
        var taken = new Dictionary<Purse, PremiumSum>();
        foreach (var purse in own.Concat(purses.Where(purse => purse.Fund == fund)).Distinct())
        {
            var part = new PremiumSum(Positive(purse.Left.Jkk), Positive(purse.Left.Jkm)).AtMost(left);
            taken[purse] = part;
            left -= part;
        }

        var after = purses.Select(purse => taken.TryGetValue(purse, out var part)
            ? purse with { Left = purse.Left - part }
            : purse);
        if (!left.IsZero)
        {
            var owing = source ?? new(fund, null, fund, default, default);
            after = after.Append(owing with { Left = PremiumSum.Zero - left });
        }

        return [.. after.Where(purse => !purse.Left.IsZero)];
    }

    private static Rupiah Positive(Rupiah amount) => amount > Rupiah.Zero ? amount : Rupiah.Zero;

    private static Rupiah Lack(Rupiah amount) => amount < Rupiah.Zero ? -amount : Rupiah.Zero;
}

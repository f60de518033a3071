namespace JamsostekLedger.Demonstration;

/// <summary>A sum shared out over many payments, to the rupiah.</summary>
internal static class Apportioned
{
    /// <summary>
    /// As many uneven parts as asked for, which add up to the total. Balances are uneven as savings are: many small
    /// ones, few large ones.
    /// </summary>
    public static IReadOnlyList<long> Over(long total, int parts, SplitMix64 random)
    {
        var weights = Enumerable.Range(0, parts).Select(_ => 15L + Squared(random.Between(1, 100)) / 25).ToList();
        var all = weights.Sum();
        var shares = weights.Select(weight => (long)((Int128)total * weight / all)).ToList();

        // What rounding down left over is less than a rupiah a part; the first part takes it.
        shares[0] += total - shares.Sum();
        return shares;
    }

    private static long Squared(long number) => number * number;
}

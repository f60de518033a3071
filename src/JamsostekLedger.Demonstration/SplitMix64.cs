namespace JamsostekLedger.Demonstration;

/// <summary>
/// The generator SplitMix64. Two lines of arithmetic that stay what they are, where the algorithm behind a seeded
/// <see cref="Random"/> may change with the runtime and every demonstration with it.
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, and without, the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>A number between the two, both included.</summary>
    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    /// <summary>An amount between the two, in steps of a thousand rupiah as receipts have them.</summary>
    public long Thousands(int lowest, int highest) => Between(lowest, highest) * 1_000L;

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    private ulong Next()
    {
        unchecked
        {
            var mixed = _state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}

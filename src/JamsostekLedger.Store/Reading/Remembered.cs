using System.Collections.Concurrent;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Answers, remembered by the last block of what they were found in. Its hash stands for all that a region had recorded
/// by then, so the answer is the same wherever and whenever it is asked for; and whoever opens a page again, or works
/// through breaks, does not read whole rosters and statements at every step.
/// </summary>
/// <typeparam name="T">The answer.</typeparam>
internal static class Remembered<T>
{
    private static readonly ConcurrentDictionary<string, T> Known = new(StringComparer.Ordinal);

    /// <summary>What is remembered, or found now.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="asked">What is asked of it, in a few letters.</param>
    /// <param name="find">Finds it.</param>
    /// <param name="most">How many answers are kept: of a large region one may be some megabytes.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<T> OfAsync(
        Moment moment, string asked, Func<Task<T>> find, int most, CancellationToken cancellation)
    {
        if (await BlockQueries.HashAsync(moment, cancellation) is not { } block)
            return await find();
        // What is kept of now and what is folded from facts have to agree, so neither answers for the other.
        var key = $"{block} {asked} {moment.AsOf.IsLatest}";
        if (Known.TryGetValue(key, out var known))
            return known;

        var found = await find();
        // Old blocks are asked for no more; which of them goes matters little.
        if (Known.Count >= most)
            Known.Clear();
        return Known[key] = found;
    }
}

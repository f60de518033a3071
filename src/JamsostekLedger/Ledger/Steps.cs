namespace JamsostekLedger.Ledger;

/// <summary>
/// Something that changes by steps: a ceiling over dates, a claim's standing over dates. What a late fact posts is the
/// difference between the steps known before and after it, so every earlier line stays and the sums are right.
/// </summary>
public static class Steps
{
    /// <summary>
    /// The changes that turn one series of steps into the other, in order of place, none of them zero.
    /// </summary>
    public static IEnumerable<(TAt At, long Change)> Difference<TAt>(
        IEnumerable<(TAt At, long Change)> before, IEnumerable<(TAt At, long Change)> after) where TAt : notnull
    {
        var changes = new SortedDictionary<TAt, long>();
        foreach (var (at, change) in after)
            changes[at] = changes.GetValueOrDefault(at) + change;
        foreach (var (at, change) in before)
            changes[at] = changes.GetValueOrDefault(at) - change;

        return changes.Where(step => step.Value != 0).Select(step => (step.Key, step.Value));
    }
}

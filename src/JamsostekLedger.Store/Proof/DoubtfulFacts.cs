namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Facts whose journal lines are not, or may not be, what they post: what is made of those lines cannot be compared.
/// Beyond a limit every fact is one.
/// </summary>
internal sealed class DoubtfulFacts
{
    private const int Limit = 10_000;
    private readonly SortedSet<long> _facts = [];

    /// <summary>Whether there are any.</summary>
    public bool Any => _facts.Count > 0;

    public void Add(long seq)
    {
        if (_facts.Count < Limit)
            _facts.Add(seq);
    }

    /// <summary>Whether one of them stands between two facts, both included.</summary>
    public bool AnyIn(long first, long last) =>
        _facts.Count >= Limit || (first <= last && _facts.GetViewBetween(first, last).Count > 0);
}

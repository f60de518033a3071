using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Proof;

/// <summary>Counts all differences and keeps the first: a person reads so many.</summary>
internal sealed class ReplayDifferences
{
    private const int Limit = 1_000;

    private readonly List<ReplayDifference> _first = [];

    public long Count { get; private set; }

    public IReadOnlyList<ReplayDifference> First => _first;

    public void Add(ReplayDifference difference)
    {
        Count++;
        if (_first.Count < Limit)
            _first.Add(difference);
    }
}

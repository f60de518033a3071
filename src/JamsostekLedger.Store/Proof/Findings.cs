using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Collects what is found: counts all, keeps of each kind those that stand first, and gives them in the ledger's order
/// whatever the order in which they were found.
/// </summary>
internal sealed class Findings
{
    /// <summary>A person reads this many; the count says how many more there are.</summary>
    public const int Limit = 100;

    private static readonly IComparer<(long Place, long Found)> LastFirst =
        Comparer<(long Place, long Found)>.Create((left, right) => right.CompareTo(left));

    private readonly Dictionary<string, PriorityQueue<Finding, (long Place, long Found)>> _ofKind = [];

    public long Count { get; private set; }

    /// <summary>Notes a finding.</summary>
    /// <param name="place">The fact at which it stands in the ledger's order.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="times">How many it stands for.</param>
    public void Add(long place, Finding finding, long times = 1)
    {
        Count += times;
        if (!_ofKind.TryGetValue(finding.Kind, out var kept))
            _ofKind[finding.Kind] = kept = new(LastFirst);
        kept.Enqueue(finding, (place, Count));
        if (kept.Count > Limit)
            kept.Dequeue();
    }

    public void Fact(string kind, long seq, string? stream, string message) =>
        Add(seq, new(kind, seq, stream, null, message));

    /// <summary>What concerns the region as a whole stands behind what has a place in it.</summary>
    public void Region(string kind, string message, string? stream = null, long? block = null, long times = 1) =>
        Add(long.MaxValue, new(kind, null, stream, block, message), times);

    /// <summary>Whether anything was found of the kinds that begin so.</summary>
    public bool Any(params IEnumerable<string> kinds) =>
        kinds.Any(kind => _ofKind.Keys.Any(found => found.StartsWith(kind, StringComparison.Ordinal)));

    public IReadOnlyList<Finding> First() =>
    [
        .. _ofKind.Values.SelectMany(kept => kept.UnorderedItems).OrderBy(kept => kept.Priority).Take(Limit)
            .Select(kept => kept.Element),
    ];
}

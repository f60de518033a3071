using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Collects what is found: counts all, keeps the first of each kind, and gives them in the ledger's order.
/// </summary>
internal sealed class Findings
{
    /// <summary>A person reads this many; the count says how many more there are.</summary>
    public const int Limit = 100;

    private readonly List<(long Place, Finding Finding)> _kept = [];
    private readonly Dictionary<string, int> _ofKind = [];

    public long Count { get; private set; }

    /// <summary>Notes a finding.</summary>
    /// <param name="place">The fact at which it stands in the ledger's order.</param>
    /// <param name="finding">The finding.</param>
    public void Add(long place, Finding finding)
    {
        Count++;
        var ofKind = _ofKind[finding.Kind] = _ofKind.GetValueOrDefault(finding.Kind) + 1;
        if (ofKind <= Limit)
            _kept.Add((place, finding));
    }

    public void Fact(string kind, long seq, string? stream, string message) =>
        Add(seq, new(kind, seq, stream, null, message));

    /// <summary>What concerns the region as a whole stands behind what has a place in it.</summary>
    public void Region(string kind, string message, string? stream = null, long? block = null) =>
        Add(long.MaxValue, new(kind, null, stream, block, message));

    public IReadOnlyList<Finding> First() =>
        [.. _kept.OrderBy(kept => kept.Place).Take(Limit).Select(kept => kept.Finding)];
}

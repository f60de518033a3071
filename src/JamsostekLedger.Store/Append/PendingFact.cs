using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Append;

/// <summary>A fact that was decided on and is about to be written.</summary>
/// <param name="Seq">Its number in the region.</param>
/// <param name="Id">Its id.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">Its version there.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Headers">Where it came from.</param>
/// <param name="Lines">What it posts.</param>
internal sealed record PendingFact(
    long Seq, Guid Id, string Stream, long Version, LedgerEvent Fact, Headers Headers,
    IReadOnlyList<JournalLine> Lines)
{
    /// <summary>Its number over all regions, once drawn.</summary>
    public long Sequence { get; set; }

    /// <summary>The row, once serialised.</summary>
    public LogRow Row { get; set; }

    /// <summary>The row's hash, likewise.</summary>
    public byte[] Leaf { get; set; } = [];
}

namespace JamsostekLedger.Ledger;

/// <summary>A fact as it stands in the log.</summary>
/// <param name="Seq">The region's own count: 1, 2, 3 … without a gap; its order is the order of commits.</param>
/// <param name="Sequence">The number over all regions that Marten's tables carry.</param>
/// <param name="Id">Made from the fact's key, so that a retry is recognised.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Version">Counts from 1 within the stream.</param>
/// <param name="Type">The stored name of the fact's type.</param>
/// <param name="RecordedAt">When it was recorded, UTC, to the microsecond.</param>
/// <param name="Headers">Who recorded it and from which row of which file.</param>
/// <param name="Fact">The fact.</param>
public sealed record Recorded(
    long Seq, long Sequence, Guid Id, string Stream, long Version, string Type, Instant RecordedAt, Headers Headers,
    LedgerEvent Fact)
{
    /// <summary>The same with what of the fact had happened by a day; null for nothing.</summary>
    public Recorded? Until(LocalDate? day) => Fact.Until(day) is { } fact ? this with { Fact = fact } : null;
}

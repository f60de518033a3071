using JamsostekLedger.Audit;
using JamsostekLedger.Periods;

namespace JamsostekLedger.Store.Append;

/// <summary>Where a region's ledger stands: the row that every append locks first.</summary>
/// <param name="Seq">The last fact's number; 0 in an empty ledger.</param>
/// <param name="Height">The last block's height.</param>
/// <param name="BlockHash">The last block's hash.</param>
/// <param name="RecordedAt">When the last append was recorded.</param>
/// <param name="Bucket">Height of the first block whose sums share the open bucket.</param>
/// <param name="BucketLines">Journal lines in that bucket so far.</param>
/// <param name="Bounds">What no fact may pass.</param>
/// <param name="Now">The database's clock.</param>
internal sealed record Head(
    long Seq, long Height, byte[] BlockHash, Instant RecordedAt, long Bucket, long BucketLines,
    RegionBounds Bounds, Instant Now)
{
    private static readonly Instant Beginning = Instant.FromUtc(2000, 1, 1, 0, 0);

    /// <summary>That of a region without facts.</summary>
    public static Head None { get; } = new(0, 0, Block.Genesis, Beginning, 0, 0, new(0, ClosedPeriods.None),
        Beginning);

    /// <summary>From so many lines on, a bucket is closed and the next append opens another.</summary>
    public const long BucketSize = 1000;

    /// <summary>The bucket of an append with so many lines: a large one gets its own.</summary>
    public (long Bucket, long Lines) BucketFor(long lines) =>
        Height == 0 || BucketLines >= BucketSize || lines >= BucketSize
            ? (Height + 1, lines)
            : (Bucket, BucketLines + lines);

    /// <summary>
    /// Whether a clock stands so far ahead of the last append and of the database that nothing may be dated by it: what
    /// is recorded afterwards would have to bear a later date still, for ever.
    /// </summary>
    public bool IsBehind(Instant clock, Duration most) => clock - Instant.Max(RecordedAt, Now) > most;
}

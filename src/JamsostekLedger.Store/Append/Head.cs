using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Append;

/// <summary>Where a region's ledger stands: the row that every append locks first.</summary>
/// <param name="Seq">The last fact's number; 0 in an empty ledger.</param>
/// <param name="Height">The last block's height.</param>
/// <param name="BlockHash">The last block's hash.</param>
/// <param name="RecordedAt">When the last append was recorded.</param>
/// <param name="Bucket">Height of the first block whose sums share the open bucket.</param>
/// <param name="BucketLines">Journal lines in that bucket so far.</param>
public sealed record Head(
    long Seq, long Height, byte[] BlockHash, Instant RecordedAt, long Bucket, long BucketLines)
{
    /// <summary>That of a region without facts.</summary>
    public static Head None { get; } = new(0, 0, Block.Genesis, Instant.FromUtc(2000, 1, 1, 0, 0), 0, 0);

    /// <summary>From so many lines on, a bucket is closed and the next append opens another.</summary>
    public const long BucketSize = 1000;

    /// <summary>The bucket of an append with so many lines: a large one gets its own.</summary>
    public (long Bucket, long Lines) BucketFor(long lines) =>
        Height == 0 || BucketLines >= BucketSize || lines >= BucketSize
            ? (Height + 1, lines)
            : (Bucket, BucketLines + lines);
}

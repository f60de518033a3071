using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Append;

/// <summary>Where a region's ledger stands: the row that every append locks first.</summary>
/// <param name="Seq">The last fact's number; 0 in an empty ledger.</param>
/// <param name="Height">The last block's height.</param>
/// <param name="BlockHash">The last block's hash.</param>
/// <param name="RecordedAt">When the last append was recorded.</param>
/// <param name="Bucket">Height of the first block whose sums share the open bucket.</param>
/// <param name="BucketLines">Journal lines in that bucket so far.</param>
/// <param name="Moved">Rupiah that the region's facts have moved in all.</param>
/// <param name="Now">The database's clock.</param>
public sealed record Head(
    long Seq, long Height, byte[] BlockHash, Instant RecordedAt, long Bucket, long BucketLines, long Moved, Instant Now)
{
    private static readonly Instant Beginning = Instant.FromUtc(2000, 1, 1, 0, 0);

    /// <summary>What is said to a fact that would move more than can be added up.</summary>
    public static Decision TooMuch { get; } = Decision.Refuse("region-sum-too-large",
        $"Catatan wilayah ini sudah memindahkan hampir {new Rupiah(Rupiah.MostOfRegion)} seluruhnya; lebih dari itu "
        + "tidak dapat dijumlahkan. Periksa apakah ada jumlah yang salah ketik.");

    /// <summary>That of a region without facts.</summary>
    public static Head None { get; } = new(0, 0, Block.Genesis, Beginning, 0, 0, 0, Beginning);

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

using System.Buffers;
using JamsostekLedger.Audit;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Proof;

/// <summary>Recomputes the blocks and their chain while the facts go by.</summary>
internal sealed class BlockCheck(
    CopyCursor rows, string region, EarlierChain? earlier, Findings findings)
{
    private readonly ArrayBufferWriter<byte> _scratch = new(4096);
    private readonly byte[] _leaf = new byte[Leaf.Size];
    private MerkleTree _tree = new();
    private bool _open;
    private long _next;
    private long? _broken;
    private bool _unsealed;

    /// <summary>Blocks met so far.</summary>
    public long Count { get; private set; }

    /// <summary>
    /// The block that the facts are in now, or the last one; null before the first and in an empty region.
    /// </summary>
    public Block? Current { get; private set; }

    /// <summary>The hash that is kept for it.</summary>
    public byte[] Hash { get; private set; } = Block.Genesis;

    /// <summary>The bucket of its sums.</summary>
    public long Bucket { get; private set; }

    /// <summary>Whether the block is the one that a fact is in.</summary>
    public bool Holds(long seq) => Current is { } block && block.FirstSeq <= seq && seq <= block.LastSeq;

    /// <summary>Whether a fact was the last one of its block.</summary>
    public bool Closes(long seq) => Current?.LastSeq == seq;

    /// <summary>Goes on to the block that a fact is in; what lies between was not filled.</summary>
    public async ValueTask ReachAsync(long seq)
    {
        while (Current is null || seq > Current.LastSeq)
        {
            Close();
            if (!await LoadAsync())
                break;
        }

        if (!Holds(seq) && !_unsealed)
            findings.Fact(FindingKind.FactUnsealed, seq, null, $"Mulai fakta {seq} tidak ada blok yang memuatnya.");
        _unsealed = !Holds(seq);
    }

    /// <summary>Adds a fact's leaf to the block; false where it is not the one that was kept beside the fact.</summary>
    public bool Add(long seq, in LogRow row, ReadOnlySpan<byte> kept)
    {
        Leaf.Hash(region, seq, row, _scratch, _leaf);
        var same = kept.IsEmpty || kept.SequenceEqual(_leaf);
        if (!Holds(seq))
            return same;

        if (seq != _next || !same)
            _broken ??= Math.Min(seq, _next);
        _next = seq + 1;
        _tree.Add(_leaf);
        earlier?.Add(seq, row);
        return same;
    }

    /// <summary>
    /// What the hash of a block was whose last fact was met, before hashes of files were withheld; null where none
    /// were.
    /// </summary>
    public byte[]? EarlierHash()
    {
        if (earlier is null)
            return null;
        var was = earlier.Close(Current!);
        if (earlier.Differs(Current!, Hash))
            Find(FindingKind.ChainBroken,
                $"Rantai sampai blok {Current!.Height} bukan yang ada sebelum sidik berkas ditahan.");
        return was;
    }

    /// <summary>Closes the last block, and finds those that no fact is in.</summary>
    public async Task EndAsync()
    {
        Close();
        while (await LoadAsync())
            Close();
    }

    public static string Query(string region, long fromHeight = 1, long toHeight = long.MaxValue) => $"""
        select height, first_seq, last_seq, recorded_at, root, previous, hash, bucket
        from ledger.block where region = {CopyCursor.Literal(region)} and height between {fromHeight} and {toHeight}
        order by height
        """;

    /// <summary>The block of a row of that query.</summary>
    public static Block BlockOf(string region, CopyCursor rows) => new(
        region, rows.Int64(0), rows.Int64(1), rows.Int64(2), rows.Time(3), rows.Bytes(4).ToArray(),
        rows.Bytes(5).ToArray());

    /// <summary>Its hash.</summary>
    public static byte[] HashOf(CopyCursor rows) => rows.Bytes(6).ToArray();

    private async ValueTask<bool> LoadAsync()
    {
        if (!await rows.NextAsync())
            return false;

        Count++;
        var (before, hashBefore, bucketBefore) = (Current, Hash, Bucket);
        (Current, Hash) = (BlockOf(region, rows), HashOf(rows));
        Bucket = rows.Int64(7);
        _tree = new();
        (_open, _next, _broken) = (true, Current.FirstSeq, null);
        Follows(before, hashBefore);
        if (Bucket != bucketBefore && Bucket != Current.Height)
            Find(FindingKind.ChainBroken, $"Blok {Current.Height} menunjuk kelompok jumlah yang bukan miliknya.");
        return true;
    }

    private void Follows(Block? before, byte[] hashBefore)
    {
        var block = Current!;
        if (block.Height != (before?.Height ?? 0) + 1)
            Find(FindingKind.ChainBroken,
                $"Setelah blok {before?.Height ?? 0} ada blok {block.Height}; yang di antaranya hilang.");
        if (block.FirstSeq != (before?.LastSeq ?? 0) + 1 || block.LastSeq < block.FirstSeq)
            Find(FindingKind.ChainBroken,
                $"Blok {block.Height} memuat fakta {block.FirstSeq} sampai {block.LastSeq}, "
                + $"padahal blok sebelumnya berakhir pada fakta {before?.LastSeq ?? 0}.");
        if (!block.Previous.AsSpan().SequenceEqual(hashBefore))
            Find(FindingKind.ChainBroken, $"Blok {block.Height} tidak memuat sidik blok sebelumnya.");
        if (before is not null && block.RecordedAt <= before.RecordedAt)
            Find(FindingKind.ChainBroken, $"Blok {block.Height} tercatat tidak sesudah blok sebelumnya.");
    }

    private void Close()
    {
        if (!_open)
            return;

        _open = false;
        var block = Current!;
        if (_next <= block.LastSeq)
            _broken ??= _next;
        if (!block.Root.AsSpan().SequenceEqual(_tree.Root()))
            Find(_broken ?? block.FirstSeq, FindingKind.BlockRoot, block.FirstSeq == block.LastSeq
                ? $"Fakta {block.FirstSeq} tidak sama dengan yang disegel blok {block.Height}."
                : $"Fakta {block.FirstSeq} sampai {block.LastSeq} tidak sama dengan yang disegel blok {block.Height}.");
        if (!block.Hash().AsSpan().SequenceEqual(Hash))
            Find(FindingKind.BlockHash, $"Isi blok {block.Height} tidak menghasilkan sidiknya.");
    }

    private void Find(string kind, string message) => Find(Current!.FirstSeq, kind, message);

    private void Find(long seq, string kind, string message) =>
        findings.Add(seq, new(kind, seq, null, Current!.Height, message));
}

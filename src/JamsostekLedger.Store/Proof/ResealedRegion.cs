using System.Buffers;
using JamsostekLedger.Audit;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// One region on its way to be sealed anew: the facts go by once, are held against their blocks, and are written
/// without the hashes of their files, batch after batch.
/// </summary>
/// <param name="owner">The transaction of who owns the tables; it holds the region's head.</param>
/// <param name="region">Region code.</param>
/// <param name="key">The vault's keys.</param>
internal sealed class ResealedRegion(NpgsqlConnection owner, string region, VaultKey key) : IDisposable
{
    private const int BatchSize = 2_000;

    private readonly WithheldHash _withheld = new(key, region);
    private readonly ArrayBufferWriter<byte> _scratch = new(4096);
    private readonly List<(long Seq, long Sequence, byte[] Headers, byte[] Leaf)> _facts = [];
    private readonly List<Block> _blocks = [];
    private MerkleTree _was = new();
    private MerkleTree _becomes = new();
    private byte[] _hashWas = Block.Genesis;
    private byte[] _hash = Block.Genesis;
    private long _last;
    private long _changed;

    /// <summary>Seals it anew, in the owner's transaction.</summary>
    /// <returns>False where there is nothing to withhold, or where the region is not as its proof says.</returns>
    public async Task<bool> RunAsync(LedgerDatabase database, CancellationToken cancellation)
    {
        await using var snapshot = await Snapshot.TakeAsync(database, cancellation);
        var log = new LogCursor(await snapshot.CursorAsync(LogCursor.Query(region), cancellation));
        var rows = await snapshot.CursorAsync(BlockCheck.Query(region), cancellation);
        var height = 0L;
        while (await rows.NextAsync())
        {
            var block = BlockCheck.BlockOf(region, rows);
            for (; _last < block.LastSeq; _last++)
                if (!await log.NextAsync() || log.Seq != _last + 1 || !log.HasEvent || !log.IsWhole || !Add(log))
                    return false;
            if (block.Height != ++height || !Close(block, BlockCheck.HashOf(rows)))
                return false;
            if (_facts.Count + _blocks.Count >= BatchSize)
                await WriteAsync(cancellation);
        }

        if (_changed == 0 || await log.NextAsync())
            return false;
        await WriteAsync(cancellation);
        // What the region goes on from.
        return await owner.Query("""
            with head as (
                update ledger.head set block_hash = $4 where region = $1 and height = $2 and block_hash = $3
                returning region)
            insert into ledger.resealed (region, height, facts, was, became)
            select $1, $2, $5, $6, $4 from head
            """,
            Sql.Text(region), Sql.Number(height), Sql.Bytes(_hashWas), Sql.Bytes(_hash), Sql.Number(_changed),
            Sql.Text(key.Mark(_hashWas))).RunAsync(cancellation) == 1;
    }

    /// <inheritdoc/>
    public void Dispose() => _withheld.Dispose();

    private bool Add(LogCursor log)
    {
        var row = log.Row();
        var leaf = new byte[Leaf.Size];
        Leaf.Hash(region, log.Seq, row, _scratch, leaf);
        if (!log.Leaf.IsEmpty && !log.Leaf.Span.SequenceEqual(leaf))
            return false;

        _was.Add(leaf);
        if (_withheld.Withhold(row.Headers) is { } headers)
        {
            leaf = new byte[Leaf.Size];
            Leaf.Hash(region, log.Seq, row with { Headers = headers }, _scratch, leaf);
            _facts.Add((log.Seq, row.Sequence, headers, leaf));
            _changed++;
        }

        _becomes.Add(leaf);
        return true;
    }

    private bool Close(Block block, ReadOnlySpan<byte> hash)
    {
        if (!block.Root.AsSpan().SequenceEqual(_was.Root()) || !block.Previous.AsSpan().SequenceEqual(_hashWas)
            || !block.Hash().AsSpan().SequenceEqual(hash))
            return false;

        var becomes = block with { Root = _becomes.Root(), Previous = _hash };
        (_hashWas, _hash) = (hash.ToArray(), becomes.Hash());
        if (_changed > 0)
            _blocks.Add(becomes);
        (_was, _becomes) = (new(), new());
        return true;
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        await owner.Query("""
            update ledger.mt_events e set headers = convert_from(w.headers, 'UTF8')::jsonb
            from unnest($1, $2) as w(sequence, headers) where e.seq_id = w.sequence
            """,
            Sql.Numbers(_facts.Select(fact => fact.Sequence)), Sql.Bytes(_facts.Select(fact => fact.Headers)))
            .RunAsync(cancellation);
        await owner.Query("""
            update ledger.fact f set leaf = w.leaf
            from unnest($2, $3) as w(seq, leaf) where f.region = $1 and f.seq = w.seq and f.leaf is not null
            """,
            Sql.Text(region), Sql.Numbers(_facts.Select(fact => fact.Seq)), Sql.Bytes(_facts.Select(fact => fact.Leaf)))
            .RunAsync(cancellation);
        await owner.Query("""
            update ledger.block b set root = w.root, previous = w.previous, hash = w.hash
            from unnest($2, $3, $4, $5) as w(height, root, previous, hash)
            where b.region = $1 and b.height = w.height
            """,
            Sql.Text(region), Sql.Numbers(_blocks.Select(block => block.Height)),
            Sql.Bytes(_blocks.Select(block => block.Root)), Sql.Bytes(_blocks.Select(block => block.Previous)),
            Sql.Bytes(_blocks.Select(block => block.Hash()))).RunAsync(cancellation);
        _facts.Clear();
        _blocks.Clear();
    }
}

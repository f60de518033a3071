using System.Buffers;
using JamsostekLedger.Audit;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// The chain of a region as it was before hashes of files were withheld, made again beside the one that stands: what
/// was signed, printed and copied away before attests that one.
/// </summary>
internal sealed class EarlierChain : IDisposable
{
    private readonly VaultKey _key;
    private readonly string _region;
    private readonly (long Height, string Was, byte[] Became) _resealed;
    private readonly WithheldHash _withheld;
    private readonly ArrayBufferWriter<byte> _scratch = new(4096);
    private readonly byte[] _leaf = new byte[Leaf.Size];
    private MerkleTree _tree = new();
    private byte[] _hash = Block.Genesis;

    private EarlierChain(VaultKey key, string region, (long Height, string Was, byte[] Became) resealed) =>
        (_key, _region, _resealed, _withheld) = (key, region, resealed, new(key, region));

    /// <summary>That of a region; null where it was not sealed anew, or where the vault's key is not at hand.</summary>
    public static async Task<EarlierChain?> OfAsync(
        NpgsqlConnection connection, PersonVault vault, string region, CancellationToken cancellation)
    {
        var resealed = await connection.Query(
            "select height, was, became from ledger.resealed where region = $1", Sql.Text(region)).FirstAsync(
            row => ((long, string, byte[])?)(row.Number("height"), row.Text("was"), row.Bytes("became")), cancellation);
        if (resealed is not { } row)
            return null;
        try
        {
            return await VaultKey.ReadAsync(connection, vault.Masters, cancellation) is { } key
                ? new(key, region, row)
                : null;
        }
        catch (MasterKeyException)
        {
            return null;
        }
    }

    /// <summary>Adds a fact of the block that is open.</summary>
    public void Add(long seq, in LogRow row)
    {
        Leaf.Hash(_region, seq, row with { Headers = _withheld.Restored(row.Headers) }, _scratch, _leaf);
        _tree.Add(_leaf);
    }

    /// <summary>Closes a block.</summary>
    /// <returns>What its hash was.</returns>
    public byte[] Close(Block block)
    {
        _hash = (block with { Root = _tree.Root(), Previous = _hash }).Hash();
        _tree = new();
        return _hash;
    }

    /// <summary>Whether a block that was closed is the last that was sealed anew, and another than was noted
    /// then.</summary>
    public bool Differs(Block block, byte[] hash) => block.Height == _resealed.Height
        && (_key.Mark(_hash) != _resealed.Was || !hash.AsSpan().SequenceEqual(_resealed.Became));

    /// <inheritdoc/>
    public void Dispose() => _withheld.Dispose();
}

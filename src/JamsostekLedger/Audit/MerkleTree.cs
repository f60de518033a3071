using System.Security.Cryptography;

namespace JamsostekLedger.Audit;

/// <summary>
/// The root over a series of leaves, taken one at a time: it holds one hash a level, so a file of any length costs
/// the same memory. An odd node is carried up unchanged, as in RFC 6962.
/// </summary>
public sealed class MerkleTree
{
    private const byte NodePrefix = 1;

    // One hash for each set bit of the count, the largest subtree first.
    private readonly Stack<(long Leaves, byte[] Hash)> _subtrees = new();

    /// <summary>How many leaves were added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a leaf's hash.</summary>
    public void Add(ReadOnlySpan<byte> leaf)
    {
        Count++;
        var subtree = (Leaves: 1L, Hash: leaf.ToArray());
        while (_subtrees.TryPeek(out var left) && left.Leaves == subtree.Leaves)
        {
            _subtrees.Pop();
            subtree = (left.Leaves + subtree.Leaves, Node(left.Hash, subtree.Hash));
        }

        _subtrees.Push(subtree);
    }

    /// <summary>The root over all leaves added so far; of none, the hash of nothing.</summary>
    public byte[] Root()
    {
        byte[]? root = null;
        foreach (var (_, hash) in _subtrees)
            root = root is null ? hash : Node(hash, root);
        return root ?? SHA256.HashData([]);
    }

    /// <summary>The node over two others.</summary>
    internal static byte[] Node(byte[] left, byte[] right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Leaf.Size)];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Leaf.Size)..]);
        return SHA256.HashData(input);
    }
}

namespace JamsostekLedger.Audit;

/// <summary>
/// What leads from one leaf of a <see cref="MerkleTree"/> to its root: whoever has the leaf and these hashes makes the
/// root again without any of the other leaves.
/// </summary>
/// <param name="Siblings">The hashes beside the way, from the leaf up, each with the side that it stands on.</param>
public sealed record MerklePath(IReadOnlyList<(bool IsLeft, byte[] Hash)> Siblings)
{
    /// <summary>The way of the leaf at a place.</summary>
    /// <param name="leaves">All leaves, in order.</param>
    /// <param name="place">Its place among them, from 0.</param>
    public static MerklePath Of(IReadOnlyList<byte[]> leaves, int place)
    {
        var siblings = new List<(bool, byte[])>();
        for (var level = leaves; level.Count > 1; level = Above(level), place /= 2)
        {
            var sibling = place ^ 1;
            // An odd node is carried up: nothing stands beside it.
            if (sibling < level.Count)
                siblings.Add((sibling < place, level[sibling]));
        }

        return new(siblings);
    }

    /// <summary>The root that a leaf leads to.</summary>
    public byte[] RootOf(byte[] leaf) => Siblings.Aggregate(leaf, (node, sibling) => sibling.IsLeft
        ? MerkleTree.Node(sibling.Hash, node)
        : MerkleTree.Node(node, sibling.Hash));

    private static byte[][] Above(IReadOnlyList<byte[]> level) =>
    [
        .. level.Chunk(2).Select(pair => pair is [var left, var right] ? MerkleTree.Node(left, right) : pair[0]),
    ];
}

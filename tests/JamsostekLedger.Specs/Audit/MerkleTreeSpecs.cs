using System.Security.Cryptography;
using JamsostekLedger.Audit;

namespace JamsostekLedger.Specs.Audit;

public class MerkleTreeSpecs
{
    [Fact] public void The_root_is_that_of_RFC_6962_for_any_number_of_leaves()
    {
        for (var count = 0; count <= 70; count++)
        {
            var leaves = Leaves(count);
            var tree = Tree(leaves);
            tree.Count.ShouldBe(count);
            tree.Root().ShouldBe(Naive(leaves), $"{count} leaves");
        }
    }

    [Fact] public void Asking_for_the_root_changes_nothing()
    {
        var tree = Tree(Leaves(5));
        tree.Root().ShouldBe(tree.Root());
        tree.Add(Leaves(6)[5]);
        tree.Root().ShouldBe(Naive(Leaves(6)));
    }

    [Fact] public void Changing_swapping_or_dropping_any_leaf_changes_the_root()
    {
        var leaves = Leaves(11);
        var root = Tree(leaves).Root();
        for (var i = 0; i < leaves.Length; i++)
        {
            var changed = leaves.Select((leaf, at) => at == i ? SHA256.HashData(leaf) : leaf).ToArray();
            Tree(changed).Root().ShouldNotBe(root);

            var dropped = leaves.Where((_, at) => at != i).ToArray();
            Tree(dropped).Root().ShouldNotBe(root);

            if (i == 0)
                continue;
            var swapped = leaves.ToArray();
            (swapped[i - 1], swapped[i]) = (swapped[i], swapped[i - 1]);
            Tree(swapped).Root().ShouldNotBe(root);
        }
    }

    [Fact] public void An_inner_node_cannot_be_passed_off_as_a_leaf()
    {
        var leaves = Leaves(4);
        var inner = new[] { Tree(leaves[..2]).Root(), Tree(leaves[2..]).Root() };
        // The root over the two inner nodes is that of the four leaves; what tells them apart is how a leaf is hashed.
        Tree(inner).Root().ShouldBe(Tree(leaves).Root());
        byte[] asFact = [0, .. leaves[0], .. leaves[1]];
        SHA256.HashData(asFact).ShouldNotBe(inner[0]);
    }

    private static byte[][] Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(number => SHA256.HashData(BitConverter.GetBytes(number)))];

    private static MerkleTree Tree(IEnumerable<byte[]> leaves)
    {
        var tree = new MerkleTree();
        foreach (var leaf in leaves)
            tree.Add(leaf);
        return tree;
    }

    private static byte[] Naive(byte[][] leaves)
    {
        if (leaves.Length == 0)
            return SHA256.HashData([]);
        if (leaves.Length == 1)
            return leaves[0];

        var half = 1;
        while (half * 2 < leaves.Length)
            half *= 2;
        return SHA256.HashData([1, .. Naive(leaves[..half]), .. Naive(leaves[half..])]);
    }
}

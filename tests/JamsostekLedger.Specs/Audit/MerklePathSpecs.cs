using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Audit;

namespace JamsostekLedger.Specs.Audit;

/// <summary>From every leaf of every tree its way leads to the root, and from no other leaf.</summary>
public class MerklePathSpecs
{
    [Fact]
    public void The_way_of_any_leaf_leads_to_the_root_of_its_tree() => Prop.ForAll(
        Gen.Choose(1, 70).SelectMany(count => Gen.Choose(0, count - 1).Select(place => (count, place))).ToArbitrary(),
        tree =>
        {
            byte[][] leaves = [.. Enumerable.Range(0, tree.count).Select(i => Of((byte)i))];
            var whole = new MerkleTree();
            foreach (var leaf in leaves)
                whole.Add(leaf);
            var path = MerklePath.Of(leaves, tree.place);
            path.RootOf(leaves[tree.place]).ShouldBe(whole.Root());
            path.RootOf(Of(200)).ShouldNotBe(whole.Root());
        }).QuickCheckThrowOnFailure();

    private static byte[] Of(byte filling) => [.. Enumerable.Repeat(filling, Leaf.Size)];
}

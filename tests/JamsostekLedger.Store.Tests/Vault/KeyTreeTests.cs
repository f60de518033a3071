using System.Text;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Tests.Vault;

/// <summary>Keys of people are there for everybody but for those whose key was taken away.</summary>
public sealed class KeyTreeTests
{
    private const int People = 200;

    [Fact]
    public void Whoever_is_taken_away_is_gone_and_everybody_else_has_the_key_that_they_had()
    {
        var tree = KeyTree.Make();
        var before = Enumerable.Range(0, People).Select(i => Key(tree, i)).ToList();
        before.ShouldBeUnique();
        before.ShouldNotContain((string?)null);

        var gone = new HashSet<int>();
        foreach (var i in Enumerable.Range(0, People).Where(i => i % 17 == 3))
        {
            tree = Restored(tree.Without(Bound(i)));
            gone.Add(i);
            foreach (var other in Enumerable.Range(0, People))
                Key(tree, other).ShouldBe(gone.Contains(other) ? null : before[other]);
        }

        tree.Lacks(Bound(3)).ShouldBeTrue();
        tree.Lacks(Bound(4)).ShouldBeFalse();
        tree.Without(Bound(3)).ShouldBeSameAs(tree);
    }

    // What the file still holds makes no ancestor of what was taken away.
    [Fact]
    public void Of_the_way_to_a_key_that_was_taken_away_nothing_is_left()
    {
        var tree = KeyTree.Make();
        var root = tree.Text().Split('\n')[1].Split(' ')[2];
        tree.Without(Bound(7)).Text().ShouldNotContain(root);
        tree.Without(Bound(7)).Text().Split('\n').Count(line => line.Split(' ').Length == 3).ShouldBe(63 * 10);
    }

    [Fact]
    public void A_file_that_is_cut_off_or_changed_is_none()
    {
        var text = KeyTree.Make().Without(Bound(1)).Text();
        KeyTree.Parse(text).ShouldNotBeNull();
        KeyTree.Parse(text.TrimEnd()).ShouldNotBeNull();
        int[] places = [0, 1, .. Enumerable.Range(0, text.Length - 1).Where(at => at % 97 == 0), text.Length - 2];
        foreach (var length in places)
            KeyTree.Parse(text[..length]).ShouldBeNull();
        foreach (var at in places)
            KeyTree.Parse(text[..at] + (text[at] == '0' ? '1' : '0') + text[(at + 1)..]).ShouldBeNull();
    }

    private static KeyTree Restored(KeyTree tree) => KeyTree.Parse(tree.Text())!;

    private static byte[] Bound(int i) => Encoding.UTF8.GetBytes($"51.04/{i}");

    private static string? Key(KeyTree tree, int i)
    {
        var key = new byte[32];
        return tree.TryKey(Bound(i), key) ? Convert.ToHexStringLower(key) : null;
    }
}

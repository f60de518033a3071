using System.Text;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// The file <c>people.key</c> that keeps a <see cref="KeyTree"/> outside the database. Each change is a whole new file
/// that is on the disk before it takes the other's place, so that whoever is killed leaves one of the two.
/// </summary>
internal sealed class KeyTreeFile(string folder)
{
    private string Name => Path.Combine(folder, "people.key");

    /// <summary>What the file keeps; null where there is none.</summary>
    /// <exception cref="MasterKeyException">It is damaged.</exception>
    public KeyTree? Read() => !File.Exists(Name)
        ? null
        : KeyTree.Parse(File.ReadAllText(Name)) ?? throw new MasterKeyException(
            $"{Name} rusak. Kembalikan berkas itu dari salinan folder keys/ yang terbaru; jangan dihapus.");

    /// <summary>The keys that the file keeps; a new file where there is none.</summary>
    public KeyTree Make()
    {
        if (Read() is null)
            Put(KeyTree.Make(), overwrite: false);
        return Read()!;
    }

    /// <summary>Takes keys away for good. One process at a time.</summary>
    /// <param name="bounds">What the boxes under them are bound to.</param>
    public KeyTree TakeAway(IEnumerable<byte[]> bounds)
    {
        var tree = Read() ?? throw new MasterKeyException($"{Name} tidak ditemukan.");
        // What somebody who was killed had begun to write holds keys that are taken away now. A pattern of the file
        // system would take the file itself for one of them.
        foreach (var begun in Directory.GetFiles(folder))
            if (begun.StartsWith($"{Name}.", StringComparison.Ordinal))
                File.Delete(begun);
        var left = bounds.Aggregate(tree, (some, bound) => some.Without(bound));
        if (!ReferenceEquals(left, tree))
            Put(left, overwrite: true);
        return left;
    }

    private void Put(KeyTree tree, bool overwrite) =>
        DurableFile.Put(Name, Encoding.ASCII.GetBytes(tree.Text()), isSecret: true, overwrite);
}

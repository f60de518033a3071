using System.Security.Cryptography;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// The files of master keys in a folder: <c>master.key</c>, <c>master.next.key</c> while a rotation is under way, and
/// <c>master.until-DATE-NUMBER.key</c> of earlier ones. Every step is one move of a file, so that whoever is killed
/// between two steps leaves all keys that anything is wrapped by. The first two have second copies; an earlier key has
/// none, so that whoever deletes it has deleted it.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="tell">Told in a sentence what was mended, or cannot be read.</param>
internal sealed class MasterKeyFiles(string folder, Action<string>? tell = null)
{
    private const string PresentName = "master.key";
    private const string NextName = "master.next.key";

    private KeyFile Present => new(PresentPath, tell);

    private KeyFile Next => new(NextPath, tell);

    private string PresentPath => Path.Combine(folder, PresentName);

    private string NextPath => Path.Combine(folder, NextName);

    /// <summary>All keys, the present one first; none where there is no present one.</summary>
    /// <exception cref="MasterKeyException">The present one is damaged in both its copies.</exception>
    public IReadOnlyList<MasterKey> Read()
    {
        if (Present.Read(Parsed(PresentPath)) is not { } present)
            return [];

        var next = Next.Read(Parsed(NextPath));
        return
        [
            .. new[] { present, next }.Concat(Earlier()).OfType<MasterKey>().DistinctBy(key => key.Id),
        ];
    }

    /// <summary>The same, with a first key where there is none.</summary>
    public IReadOnlyList<MasterKey> ReadOrMake()
    {
        if (Read() is { Count: > 0 } keys)
            return keys;

        Present.WriteFirst(Spelled(RandomNumberGenerator.GetBytes(32)));
        return Read();
    }

    /// <summary>The key to rotate to: the one that a rotation began with, or a new one.</summary>
    public MasterKey Begin()
    {
        if (Next.Read(Parsed(NextPath)) is { } begun)
            return begun;

        Next.WriteFirst(Spelled(RandomNumberGenerator.GetBytes(32)));
        return Next.Read(Parsed(NextPath))!;
    }

    /// <summary>
    /// Makes the next key the present one. The earlier one is kept under its last day, unless it is to go.
    /// </summary>
    /// <returns>Name of the file that keeps the earlier one, or null.</returns>
    public string? End(LocalDate on, bool keepEarlier)
    {
        var text = File.ReadAllText(PresentPath);
        var earlier = $"master.until-{on:uuuu-MM-dd}-{MasterKey.Parse(text, PresentPath).Id:x8}.key";
        if (keepEarlier)
            DurableFile.Put(Path.Combine(folder, earlier), System.Text.Encoding.ASCII.GetBytes(text), isSecret: true);

        Next.MoveTo(Present);
        return keepEarlier ? earlier : null;
    }

    private static Func<string, MasterKey> Parsed(string file) => text => MasterKey.Parse(text, file);

    private static string Spelled(byte[] secret) => $"{Convert.ToHexStringLower(secret)}\n";

    private IEnumerable<MasterKey> Earlier()
    {
        foreach (var file in Directory.EnumerateFiles(folder, "master.*.key").Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(file) == NextName)
                continue;
            if (TryParse(file) is { } key)
                yield return key;
        }
    }

    // A backup of its time needs it; the ledger of today does not.
    private MasterKey? TryParse(string file)
    {
        try
        {
            return MasterKey.Parse(File.ReadAllText(file), file);
        }
        catch (MasterKeyException damaged)
        {
            tell?.Invoke(damaged.Message);
            return null;
        }
    }
}

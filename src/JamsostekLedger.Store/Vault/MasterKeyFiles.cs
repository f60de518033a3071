using System.Security.Cryptography;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// The files of master keys in a folder: <c>master.key</c>, <c>master.next.key</c> while a rotation is under way, and
/// <c>master.until-DATE-NUMBER.key</c> of earlier ones. Every step is one move of a file, so that whoever is killed
/// between two steps leaves all keys that anything is wrapped by.
/// </summary>
internal sealed class MasterKeyFiles(string folder)
{
    private string Present => Path.Combine(folder, "master.key");

    private string Next => Path.Combine(folder, "master.next.key");

    /// <summary>All keys, the present one first; made where there is none.</summary>
    public IReadOnlyList<MasterKey> Read()
    {
        if (!File.Exists(Present))
            Put(RandomNumberGenerator.GetBytes(32), Present, overwrite: false);
        var present = Key(Present);
        return
        [
            present,
            .. Directory.EnumerateFiles(folder, "master.*.key").Order(StringComparer.Ordinal).Select(Key)
                .Where(key => key.Id != present.Id).DistinctBy(key => key.Id),
        ];
    }

    /// <summary>The key to rotate to: the one that a rotation began with, or a new one.</summary>
    public MasterKey Begin()
    {
        if (!File.Exists(Next))
            Put(RandomNumberGenerator.GetBytes(32), Next, overwrite: false);
        return Key(Next);
    }

    /// <summary>
    /// Makes the next key the present one. The earlier one is kept under its last day, unless it is to go.
    /// </summary>
    /// <returns>Name of the file that keeps the earlier one, or null.</returns>
    public string? End(LocalDate on, bool keepEarlier)
    {
        var earlier = $"master.until-{on:uuuu-MM-dd}-{Key(Present).Id:x8}.key";
        if (keepEarlier)
        {
            var secret = Convert.FromHexString(File.ReadAllText(Present).Trim());
            Put(secret, Path.Combine(folder, earlier), overwrite: true);
        }

        File.Move(Next, Present, overwrite: true);
        return keepEarlier ? earlier : null;
    }

    private static MasterKey Key(string file) => MasterKey.Parse(File.ReadAllText(file), file);

    private static void Put(byte[] secret, string file, bool overwrite)
    {
        // Two processes may start at once: the first to move its file into place has made the key.
        var made = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(made, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes($"{Convert.ToHexStringLower(secret)}\n"));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(made, file, overwrite);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(made);
        }
    }
}

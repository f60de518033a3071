using JamsostekLedger.Store.Cluster;

namespace JamsostekLedger.Host.Importing;

/// <summary>
/// Where the content of an upload stands open while it is imported: a folder of its own, which only the owner reads.
/// </summary>
internal sealed class UnderWayFolder(LedgerHome home, Guid upload)
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private string Folder => Path.Combine(home.Folder, "under-way", $"{upload:n}");

    /// <summary>Where a file of this name goes; the folder is made for it.</summary>
    public string PathOf(string file)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Folder);
        else
            Directory.CreateDirectory(Folder, Owner);
        return Path.Combine(Folder, file);
    }

    /// <summary>Clears it away.</summary>
    public void Clear()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Clears away what nodes that were killed left here, of imports that have ended elsewhere.</summary>
    /// <param name="home">The ledger's home.</param>
    /// <param name="underWay">Imports that have not ended.</param>
    public static void ClearOthers(LedgerHome home, IReadOnlySet<Guid> underWay)
    {
        var all = new DirectoryInfo(Path.Combine(home.Folder, "under-way"));
        foreach (var folder in all.Exists ? all.GetDirectories() : [])
            if (Guid.TryParse(folder.Name, out var id) && !underWay.Contains(id))
                folder.Delete(recursive: true);
    }
}

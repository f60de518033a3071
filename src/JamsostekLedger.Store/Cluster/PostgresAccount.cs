namespace JamsostekLedger.Store.Cluster;

/// <summary>
/// Who PostgreSQL runs as. It refuses root, so root hands it to the owner of the cluster, to <c>postgres</c> or to
/// <c>nobody</c>; anybody else runs it as themselves.
/// </summary>
internal sealed class PostgresAccount
{
    private readonly string? owner;
    private string[] prefix = [];

    private PostgresAccount(string? owner) => this.owner = owner;

    public static async Task<PostgresAccount> OfAsync(LedgerHome home, CancellationToken cancel)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return new(null);

        return new(await OwnerAsync(home.Postgres, cancel) ?? InPasswd("postgres") ?? InPasswd("nobody")
            ?? throw new ClusterUnavailableException(
                "PostgreSQL does not run as root and this machine has no user postgres or nobody: "
                + "run as an ordinary user, or set JAMSOSTEK_DATABASE to a database."));
    }

    /// <summary>The command, run as this account.</summary>
    public IEnumerable<string> Wrap(params IEnumerable<string> command) => [.. prefix, .. command];

    /// <summary>Gives a folder and what is in it to the account.</summary>
    public async Task OwnAsync(string folder, CancellationToken cancel)
    {
        if (owner is not null)
            await ClusterTool.RunAsync(["chown", "-R", owner, folder], cancel);
    }

    /// <summary>
    /// Finds the least that lets the account reach the programs and the cluster: nothing where it can walk to them,
    /// else the one capability to look past a closed folder such as /root.
    /// </summary>
    public async Task ReachAsync(string folder, PostgresBinaries binaries, CancellationToken cancel)
    {
        if (owner is null)
            return;

        foreach (var capability in new[] { null, "dac_read_search", "dac_override" })
        {
            prefix = Prefix(capability);
            string[] look = ["sh", "-c", "test -x \"$1\" && test -w \"$2\" && \"$1\" --version", "look"];
            if ((await ClusterTool.RunAsync(Wrap([.. look, binaries.Postgres, folder]), cancel)).Worked)
                return;
        }

        throw new ClusterUnavailableException(
            $"PostgreSQL does not run as root, and user {owner} can reach {binaries.Folder} or {folder} by no means: "
            + "move them out of closed folders, or set JAMSOSTEK_DATABASE to a database.");
    }

    private string[] Prefix(string? capability)
    {
        var ids = owner!.Split(':');
        string[] drop = ["setpriv", $"--reuid={ids[0]}", $"--regid={ids[1]}", "--clear-groups"];

        // PostgreSQL looks for its own program with access(2), which forgets capabilities of a user other than root
        // unless no_setuid_fixup says otherwise.
        return capability is null
            ? [.. drop, "--inh-caps=-all", "--bounding-set=-all"]
            : [.. drop, "--securebits=+no_setuid_fixup", $"--inh-caps=-all,+{capability}",
                $"--ambient-caps=+{capability}", $"--bounding-set=-all,+{capability}"];
    }

    private static async Task<string?> OwnerAsync(string folder, CancellationToken cancel)
    {
        var stat = await ClusterTool.RunAsync(["stat", "-c", "%u:%g", folder], cancel);
        return stat.Worked && !stat.Output.StartsWith("0:", StringComparison.Ordinal) ? stat.Output : null;
    }

    private static string? InPasswd(string name) => File.ReadLines("/etc/passwd")
        .Select(line => line.Split(':'))
        .Where(fields => fields[0] == name && fields.Length > 3)
        .Select(fields => $"{fields[2]}:{fields[3]}")
        .FirstOrDefault();
}

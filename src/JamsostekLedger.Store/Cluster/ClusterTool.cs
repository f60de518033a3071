using System.ComponentModel;
using System.Diagnostics;

namespace JamsostekLedger.Store.Cluster;

/// <summary>What a program of the cluster said, and how it ended.</summary>
internal sealed record ClusterTool(int Status, string Output)
{
    public bool Worked => Status == 0;

    /// <summary>Runs to the end; cancelling kills it with its children.</summary>
    public static async Task<ClusterTool> RunAsync(IEnumerable<string> command, CancellationToken cancel)
    {
        using var process = Start(command, redirect: true);
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var errors = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return new(process.ExitCode, (await output + await errors).Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Starts a program that outlives this process.</summary>
    public static void Leave(IEnumerable<string> command) => Start(command, redirect: false).Dispose();

    private static Process Start(IEnumerable<string> command, bool redirect)
    {
        var words = command.ToList();
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            // The account that PostgreSQL runs as may have no right to be in our working directory.
            WorkingDirectory = Path.GetPathRoot(Path.GetFullPath("."))!,
            RedirectStandardInput = redirect,
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect,
        };
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new ClusterUnavailableException($"The program {words[0]} cannot be run: {missing.Message}.", missing);
        }
    }
}

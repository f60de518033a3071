using System.Diagnostics;

namespace JamsostekLedger.Store.Tests.Proof;

/// <summary>The verifier that is shipped for outsiders: Python and openssl, and nothing of ours.</summary>
internal static class ShippedVerifier
{
    private static readonly string Script = Path.Combine(Root(), "ops", "verify", "verify.py");

    public static async Task<(int Exit, string Said)> RunAsync(params string[] paths)
    {
        var start = new ProcessStartInfo("python3", [Script, .. paths])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "JamsostekLedger.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}

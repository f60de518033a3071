using System.Diagnostics;

namespace JamsostekLedger.Simulation.Kills;

/// <summary>The program on a folder and a database of its own: verbs that end by themselves, or are killed.</summary>
/// <param name="data">Where its keys and files stand.</param>
/// <param name="database">Its database.</param>
/// <param name="key">The master key; null where it is in a file of the folder.</param>
internal sealed class KilledProgram(string data, string database, string? key = null)
{
    private const string Region = "51.04";

    /// <summary>How long the latest verb took that came to its end.</summary>
    public TimeSpan Whole { get; set; }

    /// <summary>Where its keys and files stand.</summary>
    public string Data => data;

    /// <summary>Runs a verb to its end, which must be a good one, and keeps in mind how long it took.</summary>
    public async Task<string> DoneAsync(params string[] verb)
    {
        var since = Stopwatch.StartNew();
        using var process = Start(verb);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Whole = since.Elapsed;
        if (process.ExitCode != 0)
            throw new Finding(
                $"{string.Join(' ', verb)} ended with {process.ExitCode}: {await complained}{await said}");
        return await said;
    }

    /// <summary>Kills a verb somewhere on its way; says whether it was still on it.</summary>
    /// <param name="random">Says where.</param>
    /// <param name="verb">The verb.</param>
    public async Task<bool> KilledAsync(Random random, params string[] verb)
    {
        using var process = Start(verb);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(Whole * (0.25 + (0.75 * random.NextDouble())));
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
            return true;
        }
    }

    /// <summary>Holds a region against its proof, as an auditor does.</summary>
    public Task VerifiedAsync(string region = Region) => DoneAsync("audit", "verify", "--region", region);

    private Process Start(string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Places.Program, .. verb])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["JAMSOSTEK_DATA"] = data, ["JAMSOSTEK_DATABASE"] = database },
        };
        start.Environment["JAMSOSTEK_MASTER_KEY"] = key;
        return Process.Start(start)!;
    }
}

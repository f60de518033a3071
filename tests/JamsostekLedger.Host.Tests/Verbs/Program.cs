using System.Diagnostics;
using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>Runs the program as its user does: a process, its exit status, what it wrote.</summary>
public sealed class Program(string data, IReadOnlyDictionary<string, string>? environment = null)
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "jamsostek.dll");

    public async Task<Ran> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.ArgumentList.Add(Dll);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["JAMSOSTEK_DATA"] = data;
        start.Environment.Remove("JAMSOSTEK_DATABASE");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>What a run left behind.</summary>
    public sealed record Ran(int Exit, string Output, string Error)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;

        public override string ToString() => $"exit {Exit}\n{Output}\n{Error}";
    }
}

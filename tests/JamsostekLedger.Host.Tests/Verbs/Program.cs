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

    /// <summary>A token of an account with some roles everywhere, made if need be.</summary>
    public async Task<string> TokenAsync(params string[] roles)
    {
        var account = string.Join('.', roles);
        await RunAsync("account", "add", account, "--role", roles[0], "--region", "all");
        foreach (var role in roles[1..])
            await RunAsync("account", "role", account, "--role", role, "--region", "all");
        var token = await RunAsync("token", "make", "--account", account, "--json");
        token.Exit.ShouldBe(0, token.ToString());
        return token.Json.GetProperty("token").GetString()!;
    }

    /// <summary>What a run left behind.</summary>
    public sealed record Ran(int Exit, string Output, string Error)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;

        public override string ToString() => $"exit {Exit}\n{Output}\n{Error}";
    }
}

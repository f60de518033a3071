using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace JamsostekLedger.Host.Tests.Serving;

/// <summary>The program without a verb, as its user starts, stops and loses it.</summary>
public sealed class ServeVerbTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-serve-").FullName;
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Killed_in_the_middle_of_loading_it_goes_on_at_the_next_start_and_stops_without_a_trace()
    {
        var port = FreePort();
        using (var killed = Start(port, "--excerpt"))
        {
            await UntilAsync(async () => await StatusAsync(port, "/health/ready") == HttpStatusCode.OK, killed);
            await UntilAsync(() => Task.FromResult(File.Exists(Path.Combine(_data, "demonstration-loading"))), killed);
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        using var served = Start(port, "--excerpt");
        await UntilAsync(async () => (await TextAsync(port, "/regions/51.04")).Contains("Rp40,42 miliar"), served);
        await UntilAsync(() => Task.FromResult(!File.Exists(Path.Combine(_data, "demonstration-loading"))), served);
        foreach (var region in new[] { "51.04", "51.03", "61.07" })
            (await new Verbs.Program(_data).RunAsync("audit", "verify", "--region", region)).Exit.ShouldBe(0);

        await TerminateAsync(served);
        served.ExitCode.ShouldBe(0);
        File.Exists(Path.Combine(_data, "postgres", "postmaster.pid")).ShouldBeFalse();
        Directory.EnumerateFiles(Path.Combine(_data, "checkpoints"), "51.04-*").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Empty_it_stays_empty_and_a_second_one_on_the_port_says_so()
    {
        var port = FreePort();
        using var served = Start(port, "--empty");
        await UntilAsync(async () => await StatusAsync(port, "/health/ready") == HttpStatusCode.OK, served);

        var second = await new Verbs.Program(_data).RunAsync("--port", $"{port}", "--empty");
        second.Exit.ShouldBe(1);
        second.Error.ShouldContain("--port");
        (await new Verbs.Program(_data).RunAsync("audit", "events", "--region", "51.04", "--json"))
            .Output.ShouldBeEmpty();

        await TerminateAsync(served);
    }

    private Process Start(int port, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
                 [Path.Combine(AppContext.BaseDirectory, "jamsostek.dll"), "--port", $"{port}", .. more])
            start.ArgumentList.Add(argument);
        start.Environment["JAMSOSTEK_DATA"] = _data;
        start.Environment.Remove("JAMSOSTEK_DATABASE");
        var process = Process.Start(start)!;
        // Nobody reads what it says, but a full pipe would stop it.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, Process process)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await condition())
        {
            process.HasExited.ShouldBeFalse();
            await Task.Delay(20, limit.Token);
        }
    }

    private async Task<HttpStatusCode?> StatusAsync(int port, string path)
    {
        try
        {
            using var response = await _client.GetAsync($"http://127.0.0.1:{port}{path}");
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task<string> TextAsync(int port, string path) =>
        await StatusAsync(port, path) == HttpStatusCode.OK
            ? WebUtility.HtmlDecode(await _client.GetStringAsync($"http://127.0.0.1:{port}{path}"))
            : "";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task TerminateAsync(Process process)
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
    }
}

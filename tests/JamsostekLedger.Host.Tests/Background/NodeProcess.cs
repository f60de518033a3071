using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>A server: a process with a folder and a port of its own, on a database that others use too.</summary>
internal sealed class NodeProcess : IDisposable
{
    private readonly Process _process;

    private NodeProcess(Process process, int port, string data)
    {
        (_process, Data) = (process, data);
        Client = new() { BaseAddress = new($"http://127.0.0.1:{port}") };
    }

    public string Data { get; }

    public HttpClient Client { get; }

    /// <summary>Starts one, and returns when it answers.</summary>
    public static async Task<NodeProcess> StartAsync(string data, string database, string masterKey)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "jamsostek.dll"), "--port", $"{port}", "--empty",
            },
            Environment =
            {
                ["JAMSOSTEK_DATA"] = data,
                ["JAMSOSTEK_DATABASE"] = database,
                ["JAMSOSTEK_MASTER_KEY"] = masterKey,
                // The runtime would keep a socket there.
                ["DOTNET_EnableDiagnostics"] = "0",
                ["TMPDIR"] = Directory.CreateDirectory(Path.Combine(data, "tmp")).FullName,
            },
        };
        var process = Process.Start(start)!;
        // Nobody reads what it says, but a full pipe would stop it.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var node = new NodeProcess(process, port, data);
        await Eventually.BeAsync(async () =>
        {
            process.HasExited.ShouldBeFalse();
            return await node.AnswersAsync();
        }, "the server answers");
        var program = new JamsostekLedger.Host.Tests.Verbs.Program(
            data, new Dictionary<string, string>
            {
                ["JAMSOSTEK_DATABASE"] = database, ["JAMSOSTEK_MASTER_KEY"] = masterKey,
            });
        node.Client.DefaultRequestHeaders.Authorization =
            new("Bearer", await program.TokenAsync("finance", "bpjs", "administrator"));
        return node;
    }

    /// <summary>Whether it is in the middle of an import: what it reads stands open then, in files without a
    /// name.</summary>
    public bool IsImporting() => Scratch().Any();

    /// <summary>Those files, by the only way that leads to them.</summary>
    public IEnumerable<string> Scratch() => Directory.GetFiles($"/proc/{_process.Id}/fd").Where(open =>
        new FileInfo(open).LinkTarget is { } target && target.StartsWith(Path.Combine(Temporary, "jamsostek-")));

    /// <summary>Its own folder for whatever it writes for the moment.</summary>
    public string Temporary => Path.Combine(Data, "tmp");

    /// <summary>Lets it stand still, or go on.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", ["-s", name, $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Kills it as a power cut does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public Task<JsonElement> GetAsync(string address) => Client.GetFromJsonAsync<JsonElement>(address);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
        Client.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var response = await Client.GetAsync("/health/ready");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

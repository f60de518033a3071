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
        return node;
    }

    /// <summary>Whether it is in the middle of an import: the file stands open then.</summary>
    public bool IsImporting() =>
        Directory.Exists(Path.Combine(Data, "under-way"))
        && Directory.EnumerateFileSystemEntries(Path.Combine(Data, "under-way")).Any();

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

using System.Text;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>
/// A ledger of the program's own with more in Gianyar than a verb may hold at once: within so much memory the runtime
/// ends a process that wants more.
/// </summary>
public sealed class LargeRegion : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-large-").FullName;

    public static async Task<LargeRegion> StartAsync()
    {
        var region = new LargeRegion();
        var started = await new Program(region._data).RunAsync("database", "start");
        started.Exit.ShouldBe(0, started.ToString());
        return region;
    }

    public async Task ImportAsync(string kind, IEnumerable<string> lines)
    {
        var file = Path.Combine(_data, $"{kind}.csv");
        await File.WriteAllLinesAsync(file, lines, Encoding.UTF8);
        var ran = await new Program(_data).RunAsync("import", kind, file, "--region", "51.04", "--json");
        ran.Exit.ShouldBe(0, ran.ToString());
    }

    public Program Within(int megabytes) => new(_data, new Dictionary<string, string>
    {
        ["DOTNET_GCHeapHardLimit"] = $"0x{megabytes << 20:X}",
    });

    public async ValueTask DisposeAsync()
    {
        await new Program(_data).RunAsync("database", "stop");
        Directory.Delete(_data, recursive: true);
    }
}

using System.Text;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>
/// A region of 100,000 facts about 50,000 workers, each in two programmes: more than what <c>audit verify</c> and
/// <c>audit rebuild</c> may hold at once. The runtime ends a process that wants more.
/// </summary>
public sealed class ProofMemoryTests : IAsyncLifetime
{
    private const int Workers = 50_000;
    private const int Megabytes = 48;

    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-proof-").FullName;

    public async Task InitializeAsync()
    {
        var program = new Program(_data);
        var started = await program.RunAsync("database", "start");
        started.Exit.ShouldBe(0, started.ToString());
        await ImportAsync("programmes", [
            "code,name,fund,starts_on,vulnerable", "tani,Petani rentan,APBD,2024-01-01,ya",
            "desa,Pekerja desa,CSR,2024-01-01,ya",
        ]);
        await ImportAsync("roster", Roster("tani"));
        await ImportAsync("roster", Roster("desa"));
    }

    public async Task DisposeAsync()
    {
        await new Program(_data).RunAsync("database", "stop");
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task A_region_of_many_workers_is_verified_and_made_again_in_little_memory()
    {
        var limited = new Program(_data, new Dictionary<string, string>
        {
            ["DOTNET_GCHeapHardLimit"] = $"0x{Megabytes << 20:X}",
        });

        var verified = await limited.RunAsync("audit", "verify", "--region", "51.04", "--json");
        verified.Exit.ShouldBe(0, verified.ToString());
        verified.Json.GetProperty("facts").GetInt64().ShouldBe(2 * Workers + 2);

        var rebuilt = await limited.RunAsync("audit", "rebuild", "--region", "51.04", "--json");
        rebuilt.Exit.ShouldBe(0, rebuilt.ToString());
        rebuilt.Json.GetProperty("views").GetInt64().ShouldBe(2 * Workers + 2);
        (await limited.RunAsync("audit", "verify", "--region", "51.04")).Exit.ShouldBe(0);
    }

    private async Task ImportAsync(string kind, IEnumerable<string> lines)
    {
        var file = Path.Combine(_data, $"{kind}.csv");
        await File.WriteAllLinesAsync(file, lines, Encoding.UTF8);
        var ran = await new Program(_data).RunAsync("import", kind, file, "--region", "51.04", "--json");
        ran.Exit.ShouldBe(0, ran.ToString());
    }

    private static IEnumerable<string> Roster(string programme) => Enumerable.Range(0, Workers)
        .Select(at => $"510403{1 + at % 28:00}{1 + at / 28 % 12:00}90{1 + at / 336:0000},Pekerja {at},"
            + $"1990-{1 + at / 28 % 12:00}-{1 + at % 28:00},{programme},2024-01,Kecamatan {at % 7},Desa {at % 70}")
        .Prepend("nik,name,birth_date,programme,start_month,district,village");
}

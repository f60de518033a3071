namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>
/// A region of 100,000 facts about 50,000 workers, each in two programmes: more than what <c>audit verify</c> and
/// <c>audit rebuild</c> may hold at once. The runtime ends a process that wants more.
/// </summary>
public sealed class ProofMemoryTests : IAsyncLifetime
{
    private const int Workers = 50_000;
    private const int Megabytes = 48;

    private LargeRegion _region = null!;

    public async Task InitializeAsync()
    {
        _region = await LargeRegion.StartAsync();
        await _region.ImportAsync("programmes", [
            "code,name,fund,starts_on,vulnerable", "tani,Petani rentan,APBD,2024-01-01,ya",
            "desa,Pekerja desa,CSR,2024-01-01,ya",
        ]);
        await _region.ImportAsync("roster", Roster("tani"));
        await _region.ImportAsync("roster", Roster("desa"));
    }

    public async Task DisposeAsync() => await _region.DisposeAsync();

    [Fact]
    public async Task A_region_of_many_workers_is_verified_and_made_again_in_little_memory()
    {
        var limited = _region.Within(Megabytes);

        var verified = await limited.RunAsync("audit", "verify", "--region", "51.04", "--json");
        verified.Exit.ShouldBe(0, verified.ToString());
        verified.Json.GetProperty("facts").GetInt64().ShouldBe(2 * Workers + 2);

        var rebuilt = await limited.RunAsync("audit", "rebuild", "--region", "51.04", "--json");
        rebuilt.Exit.ShouldBe(0, rebuilt.ToString());
        rebuilt.Json.GetProperty("views").GetInt64().ShouldBe(2 * Workers + 2);
        (await limited.RunAsync("audit", "verify", "--region", "51.04")).Exit.ShouldBe(0);
    }

    private static IEnumerable<string> Roster(string programme) => Enumerable.Range(0, Workers)
        .Select(at => $"510403{1 + at % 28:00}{1 + at / 28 % 12:00}90{1 + at / 336:0000},Pekerja {at},"
            + $"1990-{1 + at / 28 % 12:00}-{1 + at % 28:00},{programme},2024-01,Kecamatan {at % 7},Desa {at % 70}")
        .Prepend("nik,name,birth_date,programme,start_month,district,village");
}

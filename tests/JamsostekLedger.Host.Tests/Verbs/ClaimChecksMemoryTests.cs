namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>
/// So many claims that the checks may not hold them at once, each found by one of them: the runtime ends a process that
/// wants more memory.
/// </summary>
public sealed class ClaimChecksMemoryTests : IAsyncLifetime
{
    private const int Claims = 60_000;
    private const int Megabytes = 64;

    private LargeRegion _region = null!;

    public async Task InitializeAsync()
    {
        _region = await LargeRegion.StartAsync();
        await _region.ImportAsync(
            "programmes", ["code,name,fund,starts_on,vulnerable", "tani,Petani,APBD,2024-01-01,ya"]);
        await _region.ImportAsync("claims",
        [
            "claim_number,benefit,component,segment,programme,nik,event_date,paid_on,amount,payee,relation,"
            + "payment_reference",
            .. Enumerable.Range(0, Claims).Select(at => $"K-{at},JKM,santunan,BPU,tani,,2024-{1 + at % 6:00}-01,"
                + $"2024-07-{1 + at % 28:00},42000000,Ahli,anak,B-{at}"),
        ]);
    }

    public async Task DisposeAsync() => await _region.DisposeAsync();

    [Fact]
    public async Task Claims_of_a_large_region_are_checked_in_little_memory()
    {
        var limited = _region.Within(Megabytes);

        var ran = await limited.RunAsync("report", "claim-checks", "--region", "51.04", "--on", "2025-01-01", "--json");
        ran.Exit.ShouldBeOneOf([0, 4], ran.ToString());
        ran.Json.GetProperty("looked").EnumerateArray().Sum(how => how.GetProperty("claims").GetInt32())
            .ShouldBe(Claims);
        ran.Json.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("findings").GetArrayLength())
            .ShouldBe(ran.Json.GetProperty("checks").EnumerateArray().Select(check =>
                check.GetProperty("count").GetInt32() + check.GetProperty("notices").GetInt32()));
    }
}

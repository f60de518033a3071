namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>The whole ledger folded anew, as the auditor asks for it.</summary>
[Collection(ProgramLedger.Collection)]
public class AuditReplayVerbTests(ProgramLedger ledger)
{
    [Fact]
    public async Task A_region_is_what_its_facts_give()
    {
        var ran = await ledger.Program.RunAsync("audit", "replay", "--region", "51.04", "--json");
        ran.Exit.ShouldBe(0, ran.ToString());
        ran.Json.GetProperty("ok").GetBoolean().ShouldBeTrue();
        ran.Json.GetProperty("facts").GetInt64().ShouldBe(await ledger.FactsAsync());
        ran.Json.GetProperty("differences").GetArrayLength().ShouldBe(0);
        ran.Json.GetProperty("seconds").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task All_regions_are_told_one_by_one_and_no_region_is_wrong_usage()
    {
        var ran = await ledger.Program.RunAsync("audit", "replay", "--all", "--json");
        ran.Exit.ShouldBe(0, ran.ToString());
        ran.Json.EnumerateArray().Select(one => one.GetProperty("region").GetString()).ShouldContain("51.04");
        (await ledger.Program.RunAsync("audit", "replay")).Exit.ShouldBe(2);
        (await ledger.Program.RunAsync("audit", "replay", "--region", "51.04", "--all")).Exit.ShouldBe(2);
    }
}

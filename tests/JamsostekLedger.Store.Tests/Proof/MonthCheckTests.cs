using JamsostekLedger.Reference;
using JamsostekLedger.Store.Checks;
using JamsostekLedger.Store.Tests.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Proof;

/// <summary>Kept monthly checks are held against what the facts gave when they were made.</summary>
[Collection(TestCluster.Collection)]
public sealed class MonthCheckTests(TestCluster cluster)
{
    [Theory]
    [InlineData("set body = jsonb_set(body, '{cover,covered}', '9')")]
    [InlineData("set body = jsonb_set(body, '{claims,open}', '9')")]
    [InlineData("set body = jsonb_set(body, '{seq}', '1'), seq = 1")]
    [InlineData("set body = jsonb_set(body, '{on}', '\"2024-04-01\"')")]
    [InlineData("set body = body || '{\"more\": 1}'")]
    [InlineData("set body = '{}'")]
    [InlineData("set body = '[]'")]
    [InlineData("set seq = 1")]
    [InlineData("set month = '2024-02-01'")]
    [InlineData("set recorded_as_of = recorded_as_of - interval '1 day'")]
    [InlineData("set recorded_as_of = '-infinity'")]
    public async Task A_falsified_check_is_found(string falsified)
    {
        await using var ledger = await OpenAsync();
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();

        await ledger.TamperAsync($"update ledger.monthly_check {falsified} where month = '2024-05-01'");

        (await ledger.VerifyAsync()).Findings.ShouldHaveSingleItem().Kind.ShouldBe("check-changed");
    }

    // What a check is made of is held against the facts itself: one attack is one finding.
    [Fact]
    public async Task A_check_is_not_held_against_a_journal_that_is_in_doubt()
    {
        await using var ledger = await OpenAsync();
        await ledger.TamperAsync("update ledger.journal set amount = amount + 1 where unit = 'worker' and seq = 6");
        (await ledger.VerifyAsync()).Findings.ShouldNotContain(finding => finding.Kind == "check-changed");
    }

    // Of several months, some looked back at, with more recorded after each.
    private async Task<TestLedger> OpenAsync()
    {
        var ledger = await RosterSample.OpenAsync(cluster);
        var checks = new MonthlyChecks(ledger.Database, new(ledger.Database, ledger.Vault, ledger.Clock), ledger.Clock);
        var region = Regions.Find(TestLedger.Gianyar)!;
        foreach (var month in new[] { new YearMonth(2024, 5), new YearMonth(2024, 3) })
            (await checks.MakeAsync(region, month)).IsNew.ShouldBeTrue();
        ledger.Clock.Move(Duration.FromDays(2));
        await NoticeAsync(ledger, "JKM-1");
        (await checks.MakeAsync(region, new(2024, 6))).Kept!.Check.Claims.Open.ShouldBe(1);
        ledger.Clock.Move(Duration.FromDays(1));
        await NoticeAsync(ledger, "JKM-2");
        await ledger.RecordAsync(Sample.Open("lagi"));
        return ledger;
    }

    private static async Task NoticeAsync(TestLedger ledger, string claim) =>
        (await ledger.ImportAsync("claim-notices",
            "claim_number,benefit,segment,programme,event_date,noticed_on",
            $"{claim},JKM,BPU,{Sample.Programme},2024-03-01,2024-03-02")).Refusals.ShouldBeEmpty();
}

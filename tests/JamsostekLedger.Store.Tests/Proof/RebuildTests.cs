using JamsostekLedger.Store.Proof;

namespace JamsostekLedger.Store.Tests.Proof;

[Collection(TestCluster.Collection)]
public sealed class RebuildTests(TestCluster cluster)
{
    [Theory]
    [InlineData("delete from ledger.total; delete from ledger.view")]
    [InlineData("update ledger.total set amount = amount + 1, cell = gen_random_uuid()")]
    [InlineData("insert into ledger.view values ('51.04', 'unknown', 'x', '{}')")]
    [InlineData("update ledger.head set bucket_lines = 0, bucket = 3")]
    [InlineData("select 1")]
    public async Task Sums_and_views_that_are_off_are_made_again(string damage)
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        var (totals, views) = (await TotalsAsync(ledger), await ViewsAsync(ledger));
        await ledger.TamperAsync(damage);

        var rebuilt = await Rebuild.RunAsync(ledger.Database, TestLedger.Gianyar);

        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
        (await TotalsAsync(ledger)).ShouldBe(totals);
        (await ViewsAsync(ledger)).ShouldBe(views);
        (rebuilt.Totals, rebuilt.Views).ShouldBe((totals.Count, views.Count));
    }

    [Fact]
    public async Task Another_region_is_left_alone()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync("delete from ledger.total where region = '51.03'");
        await Rebuild.RunAsync(ledger.Database, TestLedger.Gianyar);
        (await ledger.AskAsync<long>("select count(*) from ledger.total where region = '51.03'")).ShouldBe(0);
    }

    [Fact]
    public async Task Facts_that_cannot_be_folded_leave_everything_as_it_was()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync("update ledger.mt_events set data = '{}' where type = 'pagu_set'");
        var totals = await TotalsAsync(ledger);

        await Should.ThrowAsync<InvalidDataException>(() => Rebuild.RunAsync(ledger.Database, TestLedger.Gianyar));

        (await TotalsAsync(ledger)).ShouldBe(totals);
    }

    [Fact]
    public async Task Recording_goes_on_after_it()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync("delete from ledger.total; update ledger.head set bucket_lines = 0");
        await Rebuild.RunAsync(ledger.Database, TestLedger.Gianyar);
        await ledger.RecordAsync(Sample.Sp2d("SP2D/9", 1));
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    private static Task<List<string>> TotalsAsync(TestLedger ledger) => ledger.LinesAsync(
        "select * from ledger.total where region = '51.04' order by bucket, cell");

    private static Task<List<string>> ViewsAsync(TestLedger ledger) => ledger.LinesAsync(
        "select name, key, body::text from ledger.view where region = '51.04' order by name, key");
}

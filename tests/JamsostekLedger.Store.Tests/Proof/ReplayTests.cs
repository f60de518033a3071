using JamsostekLedger.Store.Proof;

namespace JamsostekLedger.Store.Tests.Proof;

/// <summary>A replay says of each difference what is kept and what the facts give.</summary>
[Collection(TestCluster.Collection)]
public sealed class ReplayTests(TestCluster cluster)
{
    [Fact]
    public async Task What_nobody_touched_is_what_the_facts_give()
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        var report = await Replay.RunAsync(ledger.Database, "51.04");
        report.Differences.ShouldBeEmpty();
        (report.Ok, report.Facts, report.Lines).ShouldBe((true, 10, 15));
        (await Replay.RunAsync(ledger.Database, "51.06")).ShouldSatisfyAllConditions(
            empty => empty.Ok.ShouldBeTrue(), empty => empty.Facts.ShouldBe(0));
    }

    [Theory]
    [InlineData("""
        update ledger.view set body = jsonb_set(body, '{name}', '"Lain"')
        where region = '51.04' and name = 'programme_card'
        """, "view programme_card", "\"name\": \"Lain\"", "\"name\":")]
    [InlineData("""
        delete from ledger.view where region = '51.04' and name = 'programme_card'
        """, "view programme_card", null, "\"code\"")]
    [InlineData("""
        insert into ledger.view (region, name, key, body) values ('51.04', 'programme_card', 'hantu', '{}')
        """, "view programme_card", "2", "1")]
    [InlineData("""
        update ledger.total set amount = amount + 5 where region = '51.04' and debit = 'budget:realised'
        """, "sum budget:realised", "255", "250")]
    [InlineData("""
        update ledger.journal set amount = 51 where region = '51.04' and seq = 5 and credit = 'budget:realised'
        """, "journal budget:realised", "249", "250")]
    [InlineData("""
        update ledger.mt_events set data = jsonb_set(data, '{amount}', '60')
        where seq_id = (select sequence from ledger.fact where region = '51.04' and seq = 5)
        """, "sum budget:realised", "250", "240")]
    [InlineData("""
        update ledger.mt_events set data = '[]'
        where seq_id = (select sequence from ledger.fact where region = '51.04' and seq = 5)
        """, "fact", "budget/", null)]
    public async Task What_was_done_to_it_is_told_with_both_values(
        string sql, string where, string? kept, string? replayed)
    {
        await using var ledger = await VerifiedLedger.OpenAsync(cluster);
        await ledger.TamperAsync(sql);
        var report = await Replay.RunAsync(ledger.Database, "51.04");
        report.Ok.ShouldBeFalse();
        report.Found.ShouldBe(report.Differences.Count);
        report.Differences.ShouldContain(
            difference => difference.Where == where && Says(difference.Kept, kept)
                && Says(difference.Replayed, replayed),
            string.Join('\n', report.Differences));
        (await Replay.RunAsync(ledger.Database, "51.03")).Ok.ShouldBeTrue();
    }

    private static bool Says(string? told, string? meant) => meant is null
        ? told is null
        : told?.Contains(meant, StringComparison.Ordinal) == true;
}

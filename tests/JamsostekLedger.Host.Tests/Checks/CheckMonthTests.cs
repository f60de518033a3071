using JamsostekLedger.Host.Work;
using JamsostekLedger.Host.Tests.Pages;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Checks;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Checks;

/// <summary>When checks come by themselves, and what comes of a time.</summary>
[Collection(PagesFixture.Collection)]
public sealed class CheckMonthTests(PagesFixture pages)
{
    private MonthCheck Work => new(new(pages.Ledger, new()), pages.Ledger);

    [Theory]
    //          region   after                     next        at
    [InlineData("51.04", "2026-10-31T17:59:59", "2026-11", "2026-10-31T18:00:00")]
    [InlineData("51.04", "2026-10-31T18:00:00", "2026-12", "2026-11-30T18:00:00")]
    [InlineData("61.07", "2026-10-31T18:00:00", "2026-11", "2026-10-31T19:00:00")]
    public void A_check_comes_at_two_on_the_first_by_the_clock_of_the_region(
        string region, string after, string month, string at)
    {
        var next = Work.Next(Regions.Find(region)!, At(after));
        (next.Piece, next.At).ShouldBe((new Piece("checks", $"{region}/{month}", region), At(at)));
    }

    [Fact] public async Task A_time_makes_the_check_of_its_month_and_of_an_empty_region_none()
    {
        await Work.RunAsync(new("61.07", "61.07/2025-02"), CancellationToken.None);
        await Work.RunAsync(new("61.07", "61.07/2025-02"), CancellationToken.None);
        await using var moment = await pages.Ledger.MomentAsync(Regions.Find("61.07")!, null, default);
        (await MonthlyChecks.ListAsync(moment))
            .Count(kept => kept.Check.Month == new YearMonth(2025, 2)).ShouldBe(1);
        await Work.RunAsync(new("61", "61/1999-01"), CancellationToken.None);
        await Should.ThrowAsync<HopelessWorkException>(() =>
            Work.RunAsync(new("61.07", "61.07/x"), CancellationToken.None));
    }

    private static Instant At(string text) =>
        NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(text).Value.InUtc().ToInstant();
}

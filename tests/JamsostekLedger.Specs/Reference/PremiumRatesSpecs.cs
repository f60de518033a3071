using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Specs.Reference;

/// <summary>Rates against premiums that regions published for a year, or for the months named.</summary>
public class PremiumRatesSpecs
{
    [Theory]
    //          group                                   workers  months         premium
    [InlineData("Bengkayang, 122 villages",             12_200,  12,      2_459_520_000)]
    [InlineData("Bengkayang palm workers 2025",         2_100,   12,        423_360_000)]
    [InlineData("Bengkayang palm workers, Jul-Dec",     2_116,   6,         213_292_800)]
    [InlineData("Badung vulnerable workers",            35_000,  12,      7_056_000_000)]
    [InlineData("Badung adat workers, as printed",      2_456,   12,        495_129_600)]
    [InlineData("Gianyar stage II",                     2_429,   12,        489_686_400)]
    [InlineData("Mukomuko",                             1_800,   12,        362_880_000)]
    [InlineData("Kutai Timur",                          98_000,  12,     19_756_800_000)]
    public void A_year_of_premiums_comes_to_what_was_published(string group, int workers, int months, long premium)
    {
        var sum = Rupiah.Zero;
        for (var month = 13 - months; month <= 12; month++)
            sum += PremiumRates.ForVulnerableWorker(new(2024, month)) * workers;
        sum.ShouldBe(new Rupiah(premium), group);
    }

    [Fact] public void JKK_and_JKM_are_kept_apart()
    {
        var november = new YearMonth(2024, 11);
        Rate(Benefit.Jkk).ShouldBe(new Rupiah(10_000));
        Rate(Benefit.Jkm).ShouldBe(new Rupiah(6_800));

        Rupiah Rate(Benefit benefit) =>
            PremiumRates.All.Single(rate => rate.Benefit == benefit && rate.Covers(november)).Amount;
    }

    [Fact] public void No_rate_is_in_force_before_its_first_month()
    {
        PremiumRates.ForVulnerableWorker(new(2015, 6)).ShouldBe(Rupiah.Zero);
        PremiumRates.ForVulnerableWorker(new(2015, 7)).ShouldBe(new Rupiah(16_800));
    }

    [Theory]
    [InlineData(2024, 1, false), InlineData(2024, 2, true), InlineData(2024, 3, true), InlineData(2024, 4, false)]
    public void A_rate_covers_its_first_and_its_last_month(int year, int month, bool covers) =>
        new PremiumRate("r", Segment.Bpu, Benefit.Jkk, new(2024, 2), new(2024, 3), new(1), "s")
            .Covers(new(year, month)).ShouldBe(covers);

    [Fact] public void Every_rate_names_its_source_and_no_two_of_one_kind_overlap()
    {
        PremiumRates.All.ShouldAllBe(rate => rate.Source.Length > 0);
        PremiumRates.All.Select(rate => rate.Id).ShouldBeUnique();
        foreach (var kind in PremiumRates.All.GroupBy(rate => (rate.Segment, rate.Benefit)))
            kind.Count(rate => rate.Covers(new(2026, 1))).ShouldBe(1);
    }
}

using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Specs.Reference;

/// <summary>Rates against premiums that regions published for a year, or for the months named.</summary>
public class RateTableSpecs
{
    private static readonly RateTable Rates = RateTable.Shipped;

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
    [InlineData("a plan of 15,000",                     15_000,  12,      3_024_000_000)]
    public void A_year_of_premiums_comes_to_what_was_published(string group, int workers, int months, long premium)
    {
        var sum = Rupiah.Zero;
        for (var month = 13 - months; month <= 12; month++)
            sum += Rates.Bpu(new(2024, month), "APBD", null).Total * workers;
        sum.ShouldBe(new Rupiah(premium), group);
    }

    [Fact] public void JKK_and_JKM_are_kept_apart_each_with_its_row()
    {
        var premium = Rates.Bpu(new(2024, 11), "APBD", "petani");
        (premium.Jkk.Id, premium.Jkk.Amount, premium.Jkk.Benefit).ShouldBe(
            ("bpu-jkk-2015", new(10_000), Benefit.Jkk));
        (premium.Jkm.Id, premium.Jkm.Amount, premium.Jkm.Benefit).ShouldBe(
            ("bpu-jkm-2015", new(6_800), Benefit.Jkm));
    }

    [Theory]
    //          month      fund          sector           total
    [InlineData("2025-12", "CSR",        "transport",     16_800)]
    [InlineData("2026-01", "CSR",        "transport",     8_400)]
    [InlineData("2027-03", "CSR",        "transport",     8_400)]
    [InlineData("2027-04", "CSR",        "transport",     16_800)]
    [InlineData("2026-03", "CSR",        "informal",      16_800)]
    [InlineData("2026-04", "CSR",        "informal",      8_400)]
    [InlineData("2026-12", "CSR",        null,            8_400)]
    [InlineData("2027-01", "CSR",        "informal",      16_800)]
    [InlineData("2026-05", "SELF",       "Ojek online",   8_400)]
    [InlineData("2026-02", "SELF",       "Ojek online",   8_400)]
    [InlineData("2026-05", "BAZNAS",     "nelayan",       8_400)]
    [InlineData("2026-05", "NON-BUDGET", "nelayan",       8_400)]
    [InlineData("2026-05", "APBD",       "transport",     16_800)]
    [InlineData("2026-05", "DBH-SAWIT",  "sawit",         16_800)]
    [InlineData("2026-05", "APBDES",     "petani",        16_800)]
    public void The_discount_of_2026_depends_on_month_sector_and_fund(
        string month, string fund, string? sector, long total) =>
        Rates.Bpu(Month(month), fund, sector).Total.ShouldBe(new Rupiah(total));

    [Fact] public void No_rate_is_known_before_its_first_month()
    {
        Rates.FindBpu(new(2015, 6), "APBD", null).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => Rates.Bpu(new(2015, 6), "APBD", null));
        Rates.Bpu(new(2015, 7), "APBD", null).Total.ShouldBe(new Rupiah(16_800));
    }

    [Fact] public void A_region_may_set_that_a_fund_is_eligible_from_a_month_on()
    {
        var table = Rates.With([], [
            new("APBDES", true, new(2026, 6), "Surat BPJS 1"), new("APBDES", false, new(2026, 9), "Surat BPJS 2"),
            new("CSR", false, new(2026, 4), "Surat BPJS 3"),
        ]);
        Total("APBDES", 5).ShouldBe(16_800);
        Total("APBDES", 6).ShouldBe(8_400);
        Total("APBDES", 8).ShouldBe(8_400);
        Total("APBDES", 9).ShouldBe(16_800);
        Total("CSR", 4).ShouldBe(16_800);
        Total("BAZNAS", 4).ShouldBe(8_400);

        long Total(string fund, int month) => table.Bpu(new(2026, month), fund, null).Total.Amount;
    }

    [Fact] public void Of_two_rules_for_one_month_the_later_recorded_one_stands() =>
        Rates.With([], [new("APBDES", true, new(2026, 6), "a"), new("APBDES", false, new(2026, 6), "b")])
            .IsDiscountEligible("APBDES", new(2026, 7)).ShouldBeFalse();

    [Fact] public void A_correction_stands_in_the_place_of_its_row_and_the_id_of_the_row_stays_what_it_was()
    {
        var raised = Rates.Named("bpu-jkm-2015") with
        {
            Id = "r1", From = new(2024, 3), To = new(2024, 6), Amount = new(7_000), Supersedes = "bpu-jkm-2015",
        };
        var table = Rates.With([raised, raised with { Id = "r2", From = new(2024, 5), To = null, Amount = new(7_500),
            Supersedes = "r1" }], []);
        Enumerable.Range(1, 8).Select(month => table.Bpu(new(2024, month), "APBD", null).Jkm.Amount.Amount)
            .ShouldBe([6_800, 6_800, 7_000, 7_000, 7_500, 7_500, 7_500, 7_500]);
        table.Named("bpu-jkm-2015").Amount.ShouldBe(new Rupiah(6_800));
        Rates.Bpu(new(2024, 5), "APBD", null).Jkm.Id.ShouldBe("bpu-jkm-2015");
    }

    [Fact] public void A_row_is_found_by_its_id()
    {
        foreach (var row in Rates.Rows)
            Rates.Named(row.Id).ShouldBeSameAs(row);
        Should.Throw<KeyNotFoundException>(() => Rates.Named("bpu-jkk-1999"));
    }

    [Theory]
    [InlineData(2024, 1, false), InlineData(2024, 2, true), InlineData(2024, 3, true), InlineData(2024, 4, false)]
    public void A_rate_covers_its_first_and_its_last_month(int year, int month, bool covers) =>
        new PremiumRate("r", Segment.Bpu, Benefit.Jkk, new(2024, 2), new(2024, 3), new(1), "s")
            .Covers(new(year, month)).ShouldBe(covers);

    [Fact] public void Every_rate_names_its_source()
    {
        Rates.Rows.ShouldAllBe(rate => rate.Source.Length > 0);
        Rates.Rows.Select(rate => rate.Id).ShouldBeUnique();
    }

    private static YearMonth Month(string text) => YearMonthPattern.Iso.Parse(text).Value;
}

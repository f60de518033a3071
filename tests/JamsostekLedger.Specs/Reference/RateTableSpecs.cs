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
    //          month      joined     total
    [InlineData("2020-07", null,      16_800)]
    [InlineData("2020-08", null,      168)]
    [InlineData("2021-01", null,      168)]
    [InlineData("2021-02", null,      16_800)]
    [InlineData("2020-08", "2020-07", 168)]
    [InlineData("2020-08", "2020-08", 16_800)]
    [InlineData("2020-09", "2020-08", 16_800)]
    [InlineData("2020-10", "2020-08", 168)]
    [InlineData("2021-01", "2020-12", 16_800)]
    [InlineData("2026-05", "2026-05", 8_400)]
    public void Of_the_Covid_months_newcomers_pay_two_in_full(string month, string? joined, long total) =>
        Rates.Bpu(Month(month), "SELF", null, joined is null ? null : Month(joined)).Total
            .ShouldBe(new Rupiah(total));

    [Fact] public void The_regional_budget_had_the_Covid_months_too()
    {
        var premium = Rates.Bpu(new(2020, 12), "APBD", null);
        (premium.Jkk.Amount.Amount, premium.Jkm.Amount.Amount).ShouldBe((100, 68));
        premium.Certainty.ShouldBe(Certainty.Press);
        premium.Jkm.Condition.ShouldNotBeNull().ShouldContain("dua bulan pertama");
    }

    [Theory]
    //          class wage       month      padat karya  JKK      JKM
    [InlineData(1,    2_813_672, "2025-01", false,       6_753,   8_441)]  // 6,752.8128 and 8,441.016
    [InlineData(1,    2_813_672, "2025-02", true,        3_376,   8_441)]  // 3,376.4064
    [InlineData(1,    2_813_672, "2025-02", false,       6_753,   8_441)]
    [InlineData(2,    3_000_000, "2025-07", true,        8_100,   9_000)]
    [InlineData(3,    3_000_000, "2025-07", true,        13_350,  9_000)]
    [InlineData(4,    3_000_000, "2025-07", true,        19_050,  9_000)]
    [InlineData(5,    3_000_000, "2025-07", true,        26_100,  9_000)]
    [InlineData(5,    3_000_000, "2025-08", true,        52_200,  9_000)]
    [InlineData(4,    3_000_000, "2024-05", false,       38_100,  9_000)]
    [InlineData(3,    3_000_000, "2024-05", false,       26_700,  9_000)]
    [InlineData(2,    3_000_000, "2024-05", false,       16_200,  9_000)]
    [InlineData(1,    1_000_000, "2020-09", false,       24,      30)]
    [InlineData(1,    312_500,   "2024-05", false,       750,     938)]    // 937.5 goes up
    [InlineData(1,    0,         "2024-05", false,       0,       0)]
    public void A_wage_earner_costs_a_per_cent_of_the_wage(
        int riskClass, long wage, string month, bool labourIntensive, long jkk, long jkm)
    {
        var premium = Rates.Pu(Month(month), new(wage), riskClass, labourIntensive);
        (premium.Jkk.Amount.Amount, premium.Jkm.Amount.Amount).ShouldBe((jkk, jkm));
        premium.Rounding.ShouldNotBeNull().Id.ShouldBe("half-up-per-worker");
        premium.Rounding.Certainty.ShouldBe(Certainty.Background);
    }

    [Theory, InlineData(0), InlineData(6)]
    public void There_is_no_other_risk_class(int riskClass) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Rates.Pu(new(2024, 1), new(1_000_000), riskClass));

    [Theory]
    //          benefit      payer       wage        month      amount
    [InlineData(Benefit.Jht, "employer", 3_000_000,  "2024-01", 111_000)]
    [InlineData(Benefit.Jht, "worker",   3_000_000,  "2024-01", 60_000)]
    [InlineData(Benefit.Jp,  "employer", 3_000_000,  "2025-05", 60_000)]
    [InlineData(Benefit.Jp,  "worker",   20_000_000, "2025-05", 105_474)]
    [InlineData(Benefit.Jp,  "employer", 10_547_401, "2026-02", 210_948)]
    [InlineData(Benefit.Jp,  "employer", 20_000_000, "2026-03", 221_726)]
    public void Old_age_and_pension_are_divided_between_employer_and_worker(
        Benefit benefit, string payer, long wage, string month, long amount) =>
        Rates.Find(new(Segment.Pu, benefit, Month(month)) { Payer = payer, Wage = new(wage) })
            .ShouldNotBeNull().Amount.ShouldBe(new Rupiah(amount));

    [Fact] public void No_cap_of_pensions_is_guessed_for_the_years_before() =>
        Rates.Find(new(Segment.Pu, Benefit.Jp, new(2024, 2)) { Payer = "worker", Wage = new(1_000_000) })
            .ShouldBeNull();

    [Theory]
    //          income      JKK      JHT      certainty
    [InlineData(0,          10_000,  20_000,  Certainty.Verified)]
    [InlineData(1_099_999,  10_000,  20_000,  Certainty.Verified)]
    [InlineData(1_100_000,  12_000,  24_000,  Certainty.Background)]
    [InlineData(2_699_999,  26_000,  52_000,  Certainty.Background)]
    [InlineData(2_700_000,  29_500,  59_000,  Certainty.Background)]
    [InlineData(5_199_999,  49_500,  99_000,  Certainty.Background)]
    [InlineData(5_200_000,  54_500,  109_000, Certainty.Press)]
    [InlineData(5_700_000,  59_500,  119_000, Certainty.Press)]
    [InlineData(6_200_000,  64_500,  129_000, Certainty.Press)]
    [InlineData(6_700_000,  69_500,  139_000, Certainty.Press)]
    [InlineData(7_200_000,  74_500,  149_000, Certainty.Press)]
    [InlineData(7_700_000,  79_500,  159_000, Certainty.Press)]
    [InlineData(8_199_999,  79_500,  159_000, Certainty.Press)]
    [InlineData(8_200_000,  87_000,  174_000, Certainty.Background)]
    [InlineData(20_199_999, 197_000, 394_000, Certainty.Background)]
    [InlineData(20_200_000, 207_000, 414_000, Certainty.Verified)]
    [InlineData(99_000_000, 207_000, 414_000, Certainty.Verified)]
    public void Who_earns_more_pays_from_a_higher_base_of_which_only_the_ends_were_seen(
        long income, long jkk, long jht, Certainty certainty)
    {
        var question = new RateQuestion(Segment.Bpu, Benefit.Jkk, new(2024, 5)) { Base = IncomeBases.Of(new(income)) };
        var premium = Rates.FindPremium(question).ShouldNotBeNull();
        (premium.Jkk.Amount.Amount, premium.Jkm.Amount.Amount, premium.Certainty).ShouldBe((jkk, 6_800, certainty));
        Rates.Find(question with { Benefit = Benefit.Jht })!.Amount.ShouldBe(new Rupiah(jht));
    }

    [Fact] public void Halves_and_hundredths_are_reckoned_from_the_higher_base_as_well() =>
        new[] { new YearMonth(2026, 5), new YearMonth(2020, 9) }
            .Select(month => Rates.FindPremium(new(Segment.Bpu, Benefit.Jkk, month)
            {
                FundEligible = true, Base = IncomeBases.Of(new(2_800_000)),
            })!.Jkk.Amount.Amount).ShouldBe([14_750, 295]);

    [Fact] public void A_past_premium_stays_and_shows_what_it_would_be_today()
    {
        var used = Rates.Bpu(new(2024, 5), "APBD", null);
        var today = Rates.With([Rates.Named(used.Jkm.Id) with
        {
            Id = "koreksi-jkm", From = new(2024, 3), To = new(2024, 6), Amount = new(7_000), Supersedes = used.Jkm.Id,
        }], []);

        var jkm = today.Now(used.Jkm.Id, new(2024, 5), "APBD", null);
        (jkm.Then, jkm.Now!.Id, jkm.IsCorrected, jkm.PerWorker.Amount).ShouldBe((used.Jkm, "koreksi-jkm", true, 200));
        today.Now(used.Jkk.Id, new(2024, 5), "APBD", null).IsCorrected.ShouldBeFalse();
        today.Now(used.Jkm.Id, new(2024, 7), "APBD", null).PerWorker.ShouldBe(Rupiah.Zero);
        today.Bpu(new(2024, 5), "APBD", null).Total.ShouldBe(new Rupiah(17_000));
    }

    [Fact] public void A_past_premium_shows_that_its_fund_was_thought_eligible()
    {
        var used = Rates.Bpu(new(2026, 5), "CSR", null);
        var today = Rates.With([], [new("CSR", false, new(2026, 4), "Surat BPJS")]);
        used.Total.ShouldBe(new Rupiah(8_400));
        today.Now(used.Jkk.Id, new(2026, 5), "CSR", null).PerWorker.ShouldBe(new Rupiah(5_000));
        today.Now(used.Jkm.Id, new(2026, 5), "CSR", null).PerWorker.ShouldBe(new Rupiah(3_400));
    }

    [Fact] public void A_past_premium_of_a_wage_shows_its_difference_at_that_wage()
    {
        var question = new RateQuestion(Segment.Pu, Benefit.Jkk, new(2024, 5)) { RiskClass = 2, Wage = new(3_000_000) };
        var difference = Rates.Now("pu-jkk-2015-1", question);
        (difference.Then.Amount.Amount, difference.Now!.Amount.Amount, difference.IsCorrected)
            .ShouldBe((7_200, 16_200, true));
    }

    [Theory]
    [InlineData(2024, 1, false), InlineData(2024, 2, true), InlineData(2024, 3, true), InlineData(2024, 4, false)]
    public void A_rate_covers_its_first_and_its_last_month(int year, int month, bool covers) =>
        new PremiumRate("r", Segment.Bpu, Benefit.Jkk, new(2024, 2), new(2024, 3), new(1), "s")
            .Covers(new(year, month)).ShouldBe(covers);

    private static YearMonth Month(string text) => YearMonthPattern.Iso.Parse(text).Value;
}

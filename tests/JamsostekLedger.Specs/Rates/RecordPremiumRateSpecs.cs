using JamsostekLedger.Ledger;
using JamsostekLedger.Rates;
using JamsostekLedger.Reference;
using NodaTime;
using static JamsostekLedger.Specs.Rates.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Rates;

public class RecordPremiumRateSpecs
{
    [Fact] public void A_rate_is_recorded_in_the_place_of_another() => Given().When(Record(Raised)).Then(Raised);

    [Fact] public void A_new_rate_where_there_was_none_needs_to_supersede_nothing()
    {
        Given().When(Record(Discount)).ThenRecorded();
        Given().When(Record(Raised with { Supersedes = null, MonthFrom = new(2014, 1), MonthTo = new(2015, 6) }))
            .ThenRecorded();
    }

    [Fact] public void The_same_rate_again_adds_nothing() => Given(Raised).When(Record(Raised)).ThenNothing();

    [Fact] public void A_recorded_rate_never_changes() =>
        Given(Raised).When(Record(Raised with { Amount = new(7_600) })).ThenRefusedBy("key-differs");

    [Fact] public void A_correction_may_be_corrected() =>
        Given(Raised).When(Record(Raised with { Id = "b", Supersedes = Raised.Id, Amount = new(7_600) }))
            .ThenRecorded();

    [Fact] public void A_correction_may_stand_in_past_months_only() =>
        Given().When(Record(Raised with { MonthFrom = new(2024, 3), MonthTo = new(2024, 3) })).ThenRecorded();

    [Fact] public void Two_corrections_of_one_row_stand_in_different_months()
    {
        var march = Raised with { Id = "a", MonthFrom = new(2024, 3), MonthTo = new(2024, 3) };
        Given(march).When(Record(march with { Id = "b", MonthFrom = new(2024, 4), MonthTo = null })).ThenRecorded();
        Given(march).When(Record(march with { Id = "b", MonthTo = new(2024, 4) })).ThenRefusedBy("rate-overlaps");
    }

    [Fact] public void A_reduction_of_another_sector_or_class_is_no_rival()
    {
        Given(Discount).When(Record(Discount with { Id = "b", Sector = "other" })).ThenRecorded();
        Given(Discount).When(Record(Discount with { Id = "b", Sector = null })).ThenRefusedBy("rate-overlaps");
        Given(Discount).When(Record(Discount with { Id = "b", MonthFrom = new(2027, 10), MonthTo = null }))
            .ThenRecorded();
    }

    [Fact] public void A_reduction_may_be_taken_back_from_some()
    {
        var shipped = Discount with { Id = "b", Supersedes = "bpu-jkk-2026-transport", MonthFrom = new(2026, 6),
            MonthTo = new(2027, 3), EligibleFundsOnly = false };
        Given().When(Record(shipped)).ThenRecorded();
        Given().When(Record(shipped with { Percent = "1" })).ThenRecorded();
    }

    [Theory]
    //          change            refused by
    [InlineData("segment",        "rate-segment-unknown")]
    [InlineData("both",           "rate-amount-or-percent")]
    [InlineData("neither",        "rate-amount-or-percent")]
    [InlineData("reversed",       "period-reversed")]
    [InlineData("eligible",       "rate-only-for-some")]
    [InlineData("newcomers",      "rate-only-for-some")]
    [InlineData("id",             "rate-id-taken")]
    [InlineData("unknown",        "rate-supersedes-unknown")]
    [InlineData("other benefit",  "rate-supersedes-other")]
    [InlineData("other workers",  "rate-supersedes-other")]
    [InlineData("reduction",      "rate-supersedes-other")]
    [InlineData("rival",          "rate-overlaps")]
    public void What_would_leave_a_worker_with_no_rate_or_with_two_is_refused(string change, string rule) =>
        Given().When(Record(change switch
        {
            "segment" => Raised with { Segment = Segment.Jakon },
            "both" => Raised with { Percent = "1" },
            "neither" => Raised with { Amount = null },
            "reversed" => Raised with { MonthTo = new YearMonth(2026, 12) },
            "eligible" => Raised with { EligibleFundsOnly = true },
            "newcomers" => Raised with { NewcomerMonths = 2 },
            "id" => Raised with { Id = "bpu-jkm-2015", Supersedes = null },
            "unknown" => Raised with { Supersedes = "bpu-jkm-1999" },
            "other benefit" => Raised with { Supersedes = "bpu-jkk-2015" },
            "other workers" => Raised with { Sector = "transport" },
            "reduction" => Raised with { Reduction = true },
            _ => Raised with { Supersedes = null },
        })).ThenRefusedBy(rule);

    [Fact] public void A_rate_moves_no_money_and_comes_to_the_region_s_table()
    {
        var ledger = new MemoryLedger();
        ledger.Tell(Record(Raised));
        ledger.Tell(Record(Discount));
        ledger.Journal.ShouldBeEmpty();

        var table = ((RegionalRates)ledger.StateOf("rates/premium")).Table();
        table.Bpu(new(2026, 12), "APBD", null).Total.ShouldBe(new Rupiah(16_800));
        table.Bpu(new(2027, 1), "APBD", null).Total.ShouldBe(new Rupiah(17_500));
        table.Bpu(new(2027, 5), "APBD", "ojek").Total.ShouldBe(new Rupiah(17_500));
        table.Bpu(new(2027, 5), "CSR", "ojek").Total.ShouldBe(new Rupiah(12_500));
        table.Bpu(new(2027, 5), "CSR", "ojek").Jkk.Id.ShouldBe("bpu-jkk-2027-transport");
        RateTable.Shipped.Bpu(new(2027, 1), "APBD", null).Total.ShouldBe(new Rupiah(16_800));
    }

    [Fact] public void A_row_comes_to_the_table_as_it_was_recorded() =>
        new PremiumRateRecorded("r", "s", Segment.Pu, Benefit.Jp, new(2027, 1), new(2027, 2), null, "0.270", "other",
            true, true, 2, "worker", true, new(9), 3, Certainty.Press, "c", "src").ToRate().ShouldBe(
            new PremiumRate("r", Segment.Pu, Benefit.Jp, new(2027, 1), new YearMonth(2027, 2), Rupiah.Zero, "src")
            {
                Supersedes = "s", Basis = RateBasis.Wage, Percent = 0.27m, Sector = "other", IsReduction = true,
                EligibleFundsOnly = true, RiskClass = 2, Payer = "worker", LabourIntensive = true,
                WageCap = new Rupiah(9), NewcomerMonths = 3, Certainty = Certainty.Press, Condition = "c",
            });

    private static RecordPremiumRate Record(PremiumRateRecorded rate) => new(rate);
}

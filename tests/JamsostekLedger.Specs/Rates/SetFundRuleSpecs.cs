using JamsostekLedger.Rates;
using static JamsostekLedger.Specs.Rates.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Rates;

public class SetFundRuleSpecs
{
    [Fact] public void A_region_sets_that_a_fund_is_eligible() =>
        Given().When(new SetFundRule(VillagesMay)).Then(VillagesMay);

    [Fact] public void The_same_rule_again_adds_nothing() =>
        Given(VillagesMay).When(new SetFundRule(VillagesMay)).ThenNothing();

    [Fact] public void The_same_letter_does_not_say_two_things() =>
        Given(VillagesMay).When(new SetFundRule(VillagesMay with { DiscountEligible = false }))
            .ThenRefusedBy("key-differs");

    [Fact] public void A_later_letter_may_say_otherwise_of_the_same_month()
    {
        var ledger = new MemoryLedger();
        ledger.Tell(new SetFundRule(VillagesMay));
        Total(ledger).ShouldBe(8_400);
        ledger.Tell(new SetFundRule(VillagesMay with { DiscountEligible = false, LegalBasis = "Surat B/35/2026" }));
        Total(ledger).ShouldBe(16_800);
        ledger.Journal.ShouldBeEmpty();

        static long Total(MemoryLedger ledger) => ((RegionalRates)ledger.StateOf("rates/premium")).Table()
            .Bpu(new(2026, 6), "APBDES", null).Total.Amount;
    }

    [Fact] public void A_fund_that_nobody_knows_has_no_rule() =>
        Given().When(new SetFundRule(VillagesMay with { Fund = "APBN" })).ThenRefusedBy("fund-unknown");
}

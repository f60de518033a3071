using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Claims.CaseSamples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Claims;

public class NameHeirSpecs
{
    private static readonly PersonId Sibling = new(Guid.Parse("0b6f3a51-2e0c-4a3c-8a55-6d0f4f1f8b21"));
    private static readonly HeirNamed Widow = new(Death, Heir, "spouse", 1, new(2025, 6, 14), "SKAW 12/2025");

    [Fact] public void An_heir_is_named() => Given(Noticed).When(new NameHeir(Widow)).ThenRecorded();

    [Fact] public void Who_comes_later_in_the_order_of_the_law_is_recorded_and_warned_of() =>
        Given(Noticed, Widow).When(new NameHeir(Widow with { Heir = Sibling, Class = "sibling" }))
            .ThenWarnedBy("heirs-out-of-order");

    [Fact] public void Once_the_earlier_one_is_taken_out_it_is_in_order() =>
        Given(Noticed, Widow, Widow with { Parts = 0 })
            .When(new NameHeir(Widow with { Heir = Sibling, Class = "sibling" })).ThenRecorded();

    [Fact] public void A_claim_without_a_case_has_no_heirs() =>
        Given().When(new NameHeir(Widow)).ThenRefusedBy("case-unknown");
}

using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Claims.CaseSamples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Claims;

public class NameChildSpecs
{
    private static readonly ChildNamed First = Child(1);

    [Fact] public void A_child_is_named() => Given(Noticed).When(new NameChild(First)).ThenRecorded();

    [Fact] public void A_third_is_recorded_and_warned_of() =>
        Given(Noticed, First, Child(2)).When(new NameChild(Child(3))).ThenWarnedBy("more-than-two-children");

    [Fact] public void Unless_one_of_them_works() =>
        Given(Noticed, First, Child(2), First with { On = new(2025, 6, 15), Ended = true })
            .When(new NameChild(Child(3))).ThenRecorded();

    [Fact] public void Nobody_is_born_after_the_statement() =>
        Given(Noticed).When(new NameChild(First with { Born = new(2025, 7) })).ThenRefusedBy("child-not-born");

    [Fact] public void A_claim_without_a_case_has_no_children() =>
        Given().When(new NameChild(First)).ThenRefusedBy("case-unknown");

    private static ChildNamed Child(int number) => new(
        Death, new PersonId(new Guid(number, 0, 0, new byte[8])), new(2014, number), "TK-SD", new(2025, 6, 14), false);
}

using JamsostekLedger.Reconciliation;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Reconciliation;

public class AssignBreakSpecs
{
    private static readonly BreakAssigned Assigned =
        new("2024-11", 1, new(2024, 12, 6), "0f8f", "Bendahara pengeluaran", "cek SP2D 0117");

    [Fact] public void A_break_is_given_to_an_office() => Given().When(new AssignBreak(Assigned, true)).Then(Assigned);

    [Fact] public void Given_to_the_same_again_it_adds_nothing() =>
        Given(Assigned).When(new AssignBreak(Assigned with { Number = 0 }, true)).ThenNothing();

    [Fact] public void The_later_word_stands() => Given(Assigned)
        .When(new AssignBreak(Assigned with { To = " Bank " }, true)).Then(Assigned with { Number = 2, To = "Bank" });

    [Fact] public void A_break_that_is_not_there_is_nobodys() =>
        Given().When(new AssignBreak(Assigned, false)).ThenRefusedBy("break-unknown");

    [Fact] public void Somebody_is_named() =>
        Given().When(new AssignBreak(Assigned with { To = " " }, true)).ThenRefusedBy("assignee-missing");
}

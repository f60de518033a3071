using JamsostekLedger.Reconciliation;
using JamsostekLedger.Reference;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Reconciliation;

public class ExplainBreakSpecs
{
    private static readonly BreakExplained Explained = new(
        "2024-11", 1, new(2024, 12, 6), "0f8f", BreakReason.DateDiffers, "transfer-date", "SP2D 29 November");

    [Fact] public void A_break_is_explained_from_the_list_of_its_reason() =>
        Given().When(new ExplainBreak(Explained, true)).Then(Explained);

    [Fact] public void What_is_on_another_list_explains_nothing() => Given()
        .When(new ExplainBreak(Explained with { Explanation = "paid-twice" }, true))
        .ThenRefusedBy("explanation-unknown");

    [Fact] public void A_break_that_is_not_there_is_not_explained() =>
        Given().When(new ExplainBreak(Explained, false)).ThenRefusedBy("break-unknown");

    [Fact] public void Why_must_be_said() =>
        Given().When(new ExplainBreak(Explained with { Note = "" }, true)).ThenRefusedBy("reconcile-note-missing");

    [Theory]
    [InlineData("2024-12", true)]
    [InlineData("2024-11", false)]
    [InlineData("2024", false)]
    public void A_break_is_left_for_a_later_period(string period, bool may)
    {
        var deferred = Explained with { Explanation = null, DeferredTo = period };
        var when = Given().When(new ExplainBreak(deferred, true));
        if (may)
            when.Then(deferred);
        else
            when.ThenRefusedBy("defer-not-later");
    }

    [Fact] public void Every_reason_has_a_list_and_no_list_is_of_anything_else() =>
        BreakExplanations.All.Select(one => one.Break).Distinct().ShouldBe(BreakReason.All, ignoreOrder: true);
}

using JamsostekLedger.Reconciliation;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Reconciliation;

public class RuleRowsSpecs
{
    private static readonly RowsRuled Joined =
        new("2024-11", 1, new(2024, 12, 6), "payments", true, ["S1"], ["T9"], "salah ketik");

    private static readonly RowsRuled Parted = Joined with { Number = 2, Joins = false, Note = "bukan yang ini" };

    [Fact] public void Rows_that_may_be_joined_are() => Given().When(new RuleRows(Joined, true)).Then(Joined);

    [Fact] public void What_is_said_is_counted() =>
        Given(Joined).When(new RuleRows(Parted with { Number = 0 }, true)).Then(Parted);

    [Fact] public void Rows_that_do_not_come_to_the_same_are_not_joined() =>
        Given().When(new RuleRows(Joined, false)).ThenRefusedBy("rows-do-not-join");

    [Fact] public void Rows_that_are_not_matched_are_not_parted() =>
        Given().When(new RuleRows(Parted, false)).ThenRefusedBy("rows-not-matched");

    [Fact] public void Why_must_be_said() =>
        Given().When(new RuleRows(Joined with { Note = " " }, true)).ThenRefusedBy("reconcile-note-missing");

    [Fact] public void The_later_word_stands()
    {
        var ledger = new MemoryLedger();
        ledger.Add(Joined);
        ledger.Add(Parted);
        var book = (ReconciliationBook)ledger.StateOf("reconciliation/2024-11");
        book.Rulings("payments").ShouldHaveSingleItem().Joins.ShouldBeFalse();
        book.Rulings("claims").ShouldBeEmpty();
    }
}

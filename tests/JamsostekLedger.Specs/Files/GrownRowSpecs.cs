using JamsostekLedger.Files;

namespace JamsostekLedger.Specs.Files;

/// <summary>A row held against a document: what it fills, repeats and contradicts.</summary>
public class GrownRowSpecs
{
    private static readonly DocumentCells First = new DocumentCells().Text("amount", "100");
    private static readonly DocumentCells Now = new DocumentCells().Text("amount", "200").Text("transferred_on", "B");

    [Fact] public void An_empty_cell_says_nothing_and_a_new_one_fills()
    {
        var grown = GrownRow.Of(First, [First], new DocumentCells().Text("description", "Iuran"));
        (grown.Filled, grown.Old.Count, grown.Differs.Count).ShouldBe((grown.Filled, 0, 0));
        grown.Filled.ShouldBe(["description"]);
        (grown.Cells["amount"], grown.Cells["description"]).ShouldBe(("100", "Iuran"));
    }

    [Fact] public void What_the_document_said_once_is_old_and_no_contradiction()
    {
        var grown = GrownRow.Of(Now, [First, Now], First);
        grown.Old.ShouldBe(["amount"]);
        grown.Differs.ShouldBeEmpty();
        grown.Cells["amount"].ShouldBe("200");
    }

    [Fact] public void Anything_else_contradicts() => GrownRow.Of(Now, [First, Now], Now.With("amount", "300"))
        .Differs.ShouldHaveSingleItem().ShouldBe(new("amount", "200", "300"));
}

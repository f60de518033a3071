using JamsostekLedger.Ledger;
using JamsostekLedger.Specs.Budgets;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Ledger;

public class RepeatDocumentSpecs
{
    [Fact] public void What_a_document_says_already_adds_nothing()
    {
        var paid = Samples.Sp2d("0117", 84_000);
        Given(paid).When(new RepeatDocument(paid.Line.Stream, paid)).ThenNothing();
    }
}

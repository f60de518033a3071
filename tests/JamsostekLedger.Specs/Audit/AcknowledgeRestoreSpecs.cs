using JamsostekLedger.Audit;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Audit;

public class AcknowledgeRestoreSpecs
{
    private static readonly DatabaseRestored Restored = new(
        new(2026, 11, 30), 41, new('a', 64), 118, 37, 102, "Diska rusak");

    [Fact] public void A_restore_is_acknowledged_with_its_reason() =>
        Given().When(new AcknowledgeRestore(Restored)).Then(Restored);

    [Theory, InlineData(""), InlineData(" ")]
    public void Without_a_reason_it_is_refused(string reason) =>
        Given().When(new AcknowledgeRestore(Restored with { Reason = reason })).ThenRefusedBy("restore-reason-missing");

    [Fact] public void The_same_history_ends_once() =>
        Given(Restored).When(new AcknowledgeRestore(Restored)).ThenNothing();
}

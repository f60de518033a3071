using JamsostekLedger.Ledger;

namespace JamsostekLedger.Specs;

/// <summary>
/// Given facts, when a command is sent, then a fact, nothing, or a refusal. One expression a test. The given facts may
/// be of any stream of the region: the command sees its own stream, and the earlier fact with its key.
/// </summary>
public static class Spec
{
    public static Givens Given(params LedgerEvent[] facts) => new(facts);

    public sealed class Givens(IEnumerable<LedgerEvent> facts)
    {
        public Outcome When(ICommand command)
        {
            var ledger = new MemoryLedger();
            foreach (var fact in facts)
                ledger.Add(fact);
            return new(command, ledger.Decide(command));
        }
    }

    public sealed class Outcome(ICommand command, Decision decision)
    {
        /// <summary>Exactly this fact is recorded, and nothing is odd about it.</summary>
        public void Then(LedgerEvent fact)
        {
            decision.Refusal.ShouldBeNull();
            decision.Fact.ShouldBe(fact);
            decision.Warnings.ShouldBeEmpty();
        }

        /// <summary>What the command asked for is recorded, without a warning.</summary>
        public void ThenRecorded() => Then(command.Fact);

        /// <summary>Another fact than the command's own is recorded, without a warning.</summary>
        public void ThenRecordedAs(LedgerEvent fact) => Then(fact);

        /// <summary>The ledger says so already.</summary>
        public void ThenNothing() => decision.ShouldBeSameAs(Decision.Nothing);

        public void ThenRefusedBy(string rule)
        {
            decision.Refusal.ShouldNotBeNull($"recorded {decision.Fact}").Rule.ShouldBe(rule);
            decision.Fact.ShouldBeNull();
            decision.Refusal!.Message.ShouldEndWith(".");
        }

        /// <summary>A fact is recorded, whatever it took from the state, and these warnings are given.</summary>
        public void ThenWarned(params string[] rules)
        {
            decision.Refusal.ShouldBeNull();
            decision.Fact.ShouldNotBeNull().Says(command.Fact).ShouldBeTrue();
            decision.Warnings.Select(warning => warning.Rule).ShouldBe(rules);
            decision.Warnings.ShouldAllBe(warning => warning.Message.EndsWith('.'));
        }

        /// <summary>What the command asked for is recorded, and these warnings are given.</summary>
        public void ThenWarnedBy(params string[] rules)
        {
            decision.Refusal.ShouldBeNull();
            decision.Fact.ShouldBe(command.Fact);
            decision.Warnings.Select(warning => warning.Rule).ShouldBe(rules);
        }
    }
}

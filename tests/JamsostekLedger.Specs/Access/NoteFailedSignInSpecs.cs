using JamsostekLedger.Access;
using static JamsostekLedger.Specs.Access.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Access;

public class NoteFailedSignInSpecs
{
    [Fact] public void Each_attempt_is_a_fact() =>
        Given(Failed).When(new NoteFailedSignIn(Failed with { Attempt = "b" })).Then(Failed with { Attempt = "b" });

    [Fact] public void The_same_attempt_is_none_again() =>
        Given(Failed).When(new NoteFailedSignIn(Failed)).ThenNothing();

    [Fact] public void It_changes_no_role()
    {
        var ledger = new MemoryLedger();
        ledger.Tell(new GrantRole(Granted));
        ledger.Tell(new NoteFailedSignIn(Failed));
        ((AccountRoles)ledger.StateOf(AccountRoles.StreamOf(Account))).Roles.ShouldBe(["finance"]);
    }
}

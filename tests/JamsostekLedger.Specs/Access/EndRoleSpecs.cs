using JamsostekLedger.Access;
using static JamsostekLedger.Specs.Access.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Access;

public class EndRoleSpecs
{
    [Fact] public void A_role_is_taken() => Given(Granted).When(new EndRole(Ended with { Number = 0 })).Then(Ended);

    [Fact] public void What_it_has_not_is_not_taken() =>
        Given(Granted, Ended).When(new EndRole(Ended with { Number = 0 })).ThenNothing();

    [Fact] public void A_role_that_there_is_not_is_refused() =>
        Given().When(new EndRole(Ended with { Role = "root" })).ThenRefusedBy("role-unknown");

    [Fact] public void The_others_stay()
    {
        var ledger = new MemoryLedger();
        ledger.Tell(new GrantRole(Granted));
        ledger.Tell(new GrantRole(Granted with { Role = "verifier" }));
        ledger.Tell(new EndRole(Ended));
        ((AccountRoles)ledger.StateOf(AccountRoles.StreamOf(Account))).Roles.ShouldBe(["verifier"]);
    }
}

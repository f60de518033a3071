using JamsostekLedger.Access;
using static JamsostekLedger.Specs.Access.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Access;

public class GrantRoleSpecs
{
    [Fact] public void An_account_gets_a_role() =>
        Given().When(new GrantRole(Granted with { Number = 0 })).Then(Granted);

    [Fact] public void What_it_has_it_is_not_given_again() =>
        Given(Granted).When(new GrantRole(Granted with { Number = 0 })).ThenNothing();

    [Fact] public void What_was_taken_is_given_again() =>
        Given(Granted, Ended).When(new GrantRole(Granted with { Number = 0 })).Then(Granted with { Number = 3 });

    [Fact] public void Several_roles_are_had_at_once()
    {
        var ledger = new MemoryLedger();
        ledger.Tell(new GrantRole(Granted));
        ledger.Tell(new GrantRole(Granted with { Role = "verifier" }));
        ((AccountRoles)ledger.StateOf(AccountRoles.StreamOf(Account))).Roles.ShouldBe(["finance", "verifier"]);
    }

    [Fact] public void A_role_that_there_is_not_is_refused() =>
        Given().When(new GrantRole(Granted with { Role = "root" })).ThenRefusedBy("role-unknown");

    [Theory]
    [InlineData("A"), InlineData("Besar"), InlineData("a b"), InlineData("../x"), InlineData("")]
    public void A_name_that_is_none_is_refused(string name) =>
        Given().When(new GrantRole(Granted with { Account = name })).ThenRefusedBy("account-name");

    [Fact] public void A_NIK_is_nobodys_name() => Given()
        .When(new GrantRole(Granted with { Account = "5104015203809002" })).ThenRefusedBy("number-names-person");
}

using JamsostekLedger.Access;
using static JamsostekLedger.Specs.Access.Samples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Access;

public class NoteDownloadSpecs
{
    [Fact] public void Each_download_is_a_fact() => Given(Downloaded)
        .When(new NoteDownload(Downloaded with { Download = "b" })).Then(Downloaded with { Download = "b" });

    [Fact] public void The_same_download_is_none_again() =>
        Given(Downloaded).When(new NoteDownload(Downloaded)).ThenNothing();

    [Fact] public void It_changes_no_role()
    {
        var ledger = new MemoryLedger();
        ledger.Tell(new GrantRole(Granted));
        ledger.Tell(new NoteDownload(Downloaded));
        ((AccountRoles)ledger.StateOf(AccountRoles.StreamOf(Account))).Roles.ShouldBe(["finance"]);
    }
}

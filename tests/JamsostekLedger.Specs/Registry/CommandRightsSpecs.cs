using System.Runtime.CompilerServices;
using JamsostekLedger.Access;
using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Specs.Registry;

public class CommandRightsSpecs
{
    // What the operator alone does, on the machine.
    private static readonly Type[] OfOperator = [typeof(AcknowledgeRestore), typeof(NoteFailedSignIn)];

    private static readonly Type[] Commands =
    [
        .. typeof(ICommand).Assembly.GetTypes().Where(type =>
            type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(ICommand))),
    ];

    [Fact] public void Every_command_is_somebodys()
    {
        Commands.Length.ShouldBeGreaterThan(40);
        foreach (var type in Commands.Except(OfOperator).Except([typeof(ReviseDocument)]))
            CommandRights.Of((ICommand)RuntimeHelpers.GetUninitializedObject(type))
                .ShouldNotBe([], $"Say in CommandRights who may {type.Name}.");
    }

    [Fact] public void What_the_operator_does_is_no_accounts()
    {
        foreach (var type in OfOperator)
            CommandRights.Of((ICommand)RuntimeHelpers.GetUninitializedObject(type)).ShouldBe([]);
    }

    [Fact] public void Every_kind_of_file_is_somebodys_who_may_record_its_rows() => FileKinds.All.ShouldAllBe(kind =>
        Roles.All.Any(role => CommandRights.OfKind(kind.Name).Any(right => role.Rights.Contains(right))));

    [Theory]
    [InlineData("claims", "bpjs", true), InlineData("claims", "finance", false)]
    [InlineData("budget", "finance", true), InlineData("budget", "bpjs", false)]
    [InlineData("receipts", "bpjs", true), InlineData("verifications", "verifier", true)]
    [InlineData("verifications", "finance", false), InlineData("rates", "finance", true)]
    [InlineData("roster", "administrator", false), InlineData("roster", "auditor", false)]
    public void A_kind_is_recorded_by_whom_it_concerns(string kind, string role, bool may) =>
        CommandRights.OfKind(kind).Any(right => Roles.May([role], right)).ShouldBe(may);
}

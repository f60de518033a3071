using JamsostekLedger.Approvals;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Specs.Approvals;

namespace JamsostekLedger.Specs.Registry;

/// <summary>What was approved is what is recorded: a command made of a content has that very content.</summary>
public class RequestContentSpecs
{
    public static TheoryData<int> Each => DeedsSpecs.Each;

    [Theory, MemberData(nameof(Each))]
    public void A_command_that_is_made_of_a_content_asks_for_the_same(int at)
    {
        var command = DeedsSpecs.All[at].Command;
        var content = RequestContent.Of([command]);
        var again = RequestContent.Read(content)
            .Select(asked => AskedCommands.Of(asked.Fact, key => Standing(command, key))!).ToList();
        RequestContent.Of(again).ShouldBe(content);
        ApprovalRequested.HashOf(RequestContent.Of(again)).ShouldBe(ApprovalRequested.HashOf(content));
    }

    [Fact] public void It_is_in_canonical_form_and_names_the_stream() =>
        RequestContent.Of([DeedsSpecs.All[7].Command]).ShouldBe(
            """[{"fact":{"number":0,"on":"2026-05-04","period":"2026-04","reason":"SP2D tertinggal"},"""
            + """
              "stream":"period/2026-04","type":"period_reopened"}]
              """);

    [Fact] public void A_document_that_stands_no_longer_is_not_revised() => AskedCommands.Of(
        DeedsSpecs.All[^1].Command.Fact, _ => null).ShouldBeNull();

    private static StandingDocument? Standing(ICommand command, string key) => command is ReviseDocument revised
        ? new(key, revised.Stream, revised.Before, [revised.Before], [])
        : null;
}

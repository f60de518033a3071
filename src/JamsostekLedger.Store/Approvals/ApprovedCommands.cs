using JamsostekLedger.Approvals;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Approvals;

/// <summary>The commands that a request's content asks for, made from its letters and from nothing else.</summary>
internal static class ApprovedCommands
{
    /// <summary>The commands, with what they decide on loaded; null where one of them has nothing to revise any
    /// more.</summary>
    public static async Task<IReadOnlyList<ICommand>?> OfAsync(
        RegionAppend append, ApprovalRequested asked, CancellationToken cancellation)
    {
        var documents = new KnownDocuments(append);
        var facts = RequestContent.Read(asked.Content).Select(one => one.Fact).ToList();
        string[] revised = [.. facts.OfType<DocumentRevised>().Select(fact => fact.Document).Distinct()];
        await append.LoadAsync(Wanted.Keys(append.Region, revised), cancellation);
        await documents.LoadAsync(revised, cancellation);

        ICommand?[] commands = [.. facts.Select(fact => AskedCommands.Of(fact, documents.Find))];
        if (commands.Contains(null))
            return null;
        await append.LoadAsync(Wanted.By(append.Region, commands!), cancellation);
        return commands!;
    }

    /// <summary>The hash of what commands ask for.</summary>
    public static string HashOf(IReadOnlyList<ICommand> commands) =>
        ApprovalRequested.HashOf(RequestContent.Of(commands));
}

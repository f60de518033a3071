using JamsostekLedger.Approvals;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Recording;

/// <summary>A command that could be recorded if another person had agreed to it.</summary>
/// <param name="Command">The command.</param>
/// <param name="Deed">Which deed it is; null where it only belongs to one.</param>
internal sealed record HeldCommand(ICommand Command, string? Deed)
{
    /// <summary>The command, as its stream stands now.</summary>
    public static HeldCommand Of(RegionAppend append, ICommand command) =>
        new(command, Deeds.Of(command, append.Stream(command.Stream).State));
}

namespace JamsostekLedger.Ledger;

/// <summary>
/// A command that was prepared from what a region had recorded up to a block, because that takes longer than a region
/// should be locked for. What was recorded after it may change what it says.
/// </summary>
public interface IPrepared : ICommand
{
    /// <summary>The block.</summary>
    long Height { get; }

    /// <summary>The same command where the region has gone on since.</summary>
    ICommand Late();
}

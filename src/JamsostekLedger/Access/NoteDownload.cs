using JamsostekLedger.Ledger;

namespace JamsostekLedger.Access;

/// <summary>Says that somebody takes rows with people in them away, before they go.</summary>
/// <param name="Downloaded">Who and which.</param>
public sealed record NoteDownload(RowsDownloaded Downloaded) : ICommand<AccountRoles>
{
    /// <inheritdoc/>
    public string Stream => AccountRoles.StreamOf(Downloaded.Account);

    /// <inheritdoc/>
    public LedgerEvent Fact => Downloaded;

    /// <inheritdoc/>
    public Decision Decide(AccountRoles state) => Decision.Record(Downloaded);
}

using JamsostekLedger.Ledger;

namespace JamsostekLedger.Access;

/// <summary>Says that somebody was not let in as an account.</summary>
/// <param name="Failed">As whom and why.</param>
public sealed record NoteFailedSignIn(SignInFailed Failed) : ICommand<AccountRoles>
{
    /// <inheritdoc/>
    public string Stream => AccountRoles.StreamOf(Failed.Account);

    /// <inheritdoc/>
    public LedgerEvent Fact => Failed;

    /// <inheritdoc/>
    public Decision Decide(AccountRoles state) => Decision.Record(Failed);
}

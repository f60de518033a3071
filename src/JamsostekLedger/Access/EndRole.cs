using JamsostekLedger.Ledger;

namespace JamsostekLedger.Access;

/// <summary>Takes a role in the region from an account.</summary>
/// <param name="Ended">From whom and which; its number follows from what was done before.</param>
public sealed record EndRole(RoleEnded Ended) : ICommand<AccountRoles>
{
    /// <inheritdoc/>
    public string Stream => AccountRoles.StreamOf(Ended.Account);

    /// <inheritdoc/>
    public LedgerEvent Fact => Ended with { Number = 0 };

    /// <inheritdoc/>
    public Decision Decide(AccountRoles state)
    {
        if (Roles.Find(Ended.Role) is null)
            return GrantRole.Unknown();
        return state.Roles.Contains(Ended.Role)
            ? Decision.Record(Ended with { Number = state.Changes + 1 })
            : Decision.Nothing;
    }
}

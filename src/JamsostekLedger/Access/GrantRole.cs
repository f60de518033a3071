using JamsostekLedger.Ledger;

namespace JamsostekLedger.Access;

/// <summary>Gives an account a role in the region.</summary>
/// <param name="Granted">To whom and which; its number follows from what was done before.</param>
public sealed record GrantRole(RoleGranted Granted) : ICommand<AccountRoles>
{
    /// <inheritdoc/>
    public string Stream => AccountRoles.StreamOf(Granted.Account);

    /// <inheritdoc/>
    public LedgerEvent Fact => Granted with { Number = 0 };

    /// <inheritdoc/>
    public Decision Decide(AccountRoles state)
    {
        if (AccountName.Refuses(Granted.Account) is { } refusal)
            return Decision.Refuse(refusal.Rule, refusal.Message);
        if (Roles.Find(Granted.Role) is null)
            return Unknown();
        return state.Roles.Contains(Granted.Role)
            ? Decision.Nothing
            : Decision.Record(Granted with { Number = state.Changes + 1 });
    }

    /// <summary>Refuses a role that there is not.</summary>
    internal static Decision Unknown() => Decision.Refuse("role-unknown",
        $"Peran itu tidak dikenal; pilih {string.Join(", ", Roles.All.Select(role => role.Code))}.");
}

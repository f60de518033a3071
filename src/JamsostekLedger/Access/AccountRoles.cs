using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Access;

/// <summary>
/// The roles of one account in one region: the state of its stream, and the document that is looked up.
/// </summary>
public sealed record AccountRoles : IState<AccountRoles>, IView<AccountRoles>
{
    /// <inheritdoc/>
    public static AccountRoles Empty { get; } = new();

    /// <summary>The account; null before the first fact.</summary>
    public string? Account { get; init; }

    /// <summary>Codes of the roles that it has, in their order.</summary>
    public ImmutableSortedSet<string> Roles { get; init; } = [];

    /// <summary>How often its roles changed.</summary>
    public int Changes { get; init; }

    /// <summary>The stream of an account.</summary>
    public static string StreamOf(string account) => $"account/{account}";

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => fact switch
    {
        RoleGranted granted => granted.Account,
        RoleEnded ended => ended.Account,
        _ => null,
    };

    /// <inheritdoc/>
    public AccountRoles Evolve(LedgerEvent fact) => fact switch
    {
        RoleGranted granted => this with
        {
            Account = granted.Account, Roles = Roles.Add(granted.Role), Changes = granted.Number,
        },
        RoleEnded ended => this with
        {
            Account = ended.Account, Roles = Roles.Remove(ended.Role), Changes = ended.Number,
        },
        _ => this,
    };

    /// <summary>Who may do what moves no money.</summary>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, AccountRoles after) => [];

    /// <summary>Whether it says the same, role by role.</summary>
    public bool Equals(AccountRoles? other) => other is not null && Account == other.Account
        && Changes == other.Changes && Roles.SetEquals(other.Roles);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Account, Changes);
}

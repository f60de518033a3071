using JamsostekLedger.Ledger;

namespace JamsostekLedger.Access;

/// <summary>An account has a role in the region from now on.</summary>
/// <param name="Account">The account.</param>
/// <param name="Role">Code of the role.</param>
/// <param name="On">Day of it.</param>
/// <param name="Number">Counts what was done to the account's roles in the region, from 1; 0 while it is asked.</param>
public sealed record RoleGranted(string Account, string Role, LocalDate On, int Number) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"account {Account} role {Number}";
}

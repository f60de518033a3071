using JamsostekLedger.Access;
using JamsostekLedger.Demonstration;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Access;

namespace JamsostekLedger.Host.Access;

/// <summary>
/// The accounts of the demonstration, one for each role in its regions. Nobody has a password for them: whoever comes
/// becomes one with a click. Outside the demonstration there are none.
/// </summary>
internal static class DemonstrationAccounts
{
    /// <summary>Name of the account as which sums are read by whoever has not signed in.</summary>
    public const string Reader = "peraga.national";

    private const string Prefix = "peraga.";

    /// <summary>Name of the account with a role.</summary>
    public static string NameOf(Role role) => Prefix + role.Code;

    /// <summary>Makes those that are missing.</summary>
    /// <param name="ledger">A ledger that holds the demonstration.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task EnsureAsync(OpenLedger ledger, CancellationToken cancellation)
    {
        foreach (var role in Roles.All)
            await ledger.Accounts.AddAsync(
                NameOf(role), passwordHash: null, mustChange: false,
                [.. DemonstrationFiles.Regions.Select(region => new Place(region, role.Code))], "demonstration",
                isDemonstration: true, cancellation);
    }

    /// <summary>One of them; null where there is none in use, or the account is no demonstration's.</summary>
    public static async Task<UserAccount?> FindAsync(OpenLedger ledger, string name, CancellationToken cancellation) =>
        await ledger.Accounts.FindAsync(name, cancellation) is { IsDemonstration: true, DisabledAt: null } account
            ? account
            : null;
}

using JamsostekLedger.Store;
using JamsostekLedger.Store.Access;

namespace JamsostekLedger.Host.Access;

/// <summary>The first account of a ledger that has none: somebody must be able to make the others.</summary>
internal static class FirstAdministrator
{
    private const string Name = "administrator";

    /// <summary>Makes it where there is no account at all.</summary>
    /// <returns>Its name and password, which is told once; null where there are accounts.</returns>
    public static async Task<(string Name, string Password)?> MakeAsync(
        OpenLedger ledger, CancellationToken cancellation)
    {
        if (await ledger.Accounts.AnyAsync(cancellation))
            return null;
        var password = Passwords.Make();
        return await ledger.Accounts.AddAsync(
            Name, Passwords.Hash(password), mustChange: true, [new Place(Accounts.Everywhere, "administrator")],
            "first start", cancellation: cancellation) is null
            ? (Name, password)
            : null;
    }
}

using JamsostekLedger.Access;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Access;

namespace JamsostekLedger.Host.Access;

/// <summary>
/// Lets people in by name and password; who is not let in leaves a fact where the account has a role.
/// </summary>
internal static class SignIns
{
    /// <summary>Whether whoever typed this is let in.</summary>
    /// <returns>What became of it, and the secret of the session where it was right.</returns>
    public static async Task<(SignInStatus Status, string? Secret)> TryAsync(
        OpenLedger ledger, string typed, string password, CancellationToken cancellation)
    {
        var name = AccountName.Of(typed);
        var status = await ledger.Accounts.CheckAsync(
            name, hash => Passwords.Verifies(hash, password), cancellation);
        if (status == SignInStatus.Right)
            return (status, await ledger.Sessions.BeginAsync(name, cancellation));
        if (await ledger.Accounts.FindAsync(name, cancellation) is { } account)
            await NoteAsync(ledger, account, status, cancellation);
        return (status, null);
    }

    private static async Task NoteAsync(
        OpenLedger ledger, UserAccount account, SignInStatus status, CancellationToken cancellation)
    {
        var attempt = Guid.NewGuid().ToString("N");
        foreach (var region in account.Places.Select(place => Regions.Find(place.Region)).OfType<Region>().Distinct())
            await ledger.Recorder.RecordAsync(
                region.Code, new NoteFailedSignIn(new(
                    account.Name, $"{status}".ToLowerInvariant(), ledger.Today(region), attempt)),
                new(account.Name, "sign-in"), cancellation: cancellation);
    }
}

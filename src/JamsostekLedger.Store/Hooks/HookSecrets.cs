using System.Security.Cryptography;
using JamsostekLedger.Hooks;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Hooks;

/// <summary>
/// Secrets of hooks, wrapped by the master key as the keys of people are: the database alone signs nothing.
/// </summary>
internal static class HookSecrets
{
    /// <summary>
    /// A new secret and what is kept of it. The master key stays in force until the transaction ends.
    /// </summary>
    public static async Task<(byte[] Secret, byte[] Wrapped)> MakeAsync(
        NpgsqlConnection connection, MasterKeys masters, string region, Guid hook, CancellationToken cancellation)
    {
        var key = await VaultKey.HoldAsync(connection, masters, cancellation);
        var secret = RandomNumberGenerator.GetBytes(NoticeSignature.SecretSize);
        return (secret, WrappedKeys.Seal(secret, key.Master, tree: null, Bound(region, hook)));
    }

    /// <summary>The secret of what is kept of it.</summary>
    /// <exception cref="CryptographicException">None of the master keys at hand opens it.</exception>
    public static byte[] Open(byte[] wrapped, MasterKeys masters, string region, Guid hook) =>
        WrappedKeys.Open(wrapped, masters, Bound(region, hook));

    /// <summary>Brings all secrets under the next master key. They are few, so it is done at once.</summary>
    public static async Task WrapAgainAsync(
        NpgsqlConnection connection, MasterKeys masters, MasterKey next, CancellationToken cancellation)
    {
        var kept = await connection.Query(
            "select region, id, secret from ledger.web_hook where secret is not null").ListAsync(
            row => (Region: row.Text("region"), Id: row.Id("id"), Was: row.Bytes("secret")), cancellation);
        foreach (var (region, id, was) in kept.Where(hook => !WrappedKeys.IsBy(hook.Was, next, tree: null)))
            await connection.Query(
                "update ledger.web_hook set secret = $3 where region = $1 and id = $2 and secret = $4",
                Sql.Text(region), Sql.Id(id), Sql.Bytes(WrappedKeys.Again(was, masters, next, null, Bound(region, id))),
                Sql.Bytes(was)).RunAsync(cancellation);
    }

    // No person's box opens as a hook's, nor the other way round.
    private static byte[] Bound(string region, Guid hook) => WrappedKeys.Bound($"hook/{region}", hook);
}

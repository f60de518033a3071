using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// What a visit to a ledger's vault works with: the master key that is in force there, and the key of the hash that
/// finds people.
/// </summary>
/// <param name="Master">The master key under which people are sealed.</param>
/// <param name="LookUp">The key of that hash.</param>
/// <param name="HasEarlier">Whether a NIK was ever corrected.</param>
internal sealed record VaultKey(MasterKey Master, byte[] LookUp, bool HasEarlier)
{
    private static readonly byte[] Bound = Encoding.ASCII.GetBytes("jamsostek look-up");

    /// <summary>Of a visit that names nobody.</summary>
    public static VaultKey None { get; } = new(MasterKey.Of(new byte[32]), [], HasEarlier: false);

    /// <summary>The keys in force, held in force until the transaction ends; made in a ledger without any.</summary>
    public static async Task<VaultKey> HoldAsync(
        NpgsqlConnection connection, MasterKeys masters, CancellationToken cancellation) =>
        await FindAsync(connection, masters, isShared: true, cancellation)
        ?? await MadeAsync(connection, masters, isShared: true, cancellation);

    /// <summary>Puts another master key into force, in a transaction of the caller's.</summary>
    /// <returns>The master key that was in force until now.</returns>
    public static async Task<MasterKey> ChangeAsync(
        NpgsqlConnection connection, MasterKeys masters, MasterKey next, CancellationToken cancellation)
    {
        var present = await FindAsync(connection, masters, isShared: false, cancellation)
            ?? await MadeAsync(connection, masters, isShared: false, cancellation);
        if (present.Master.Id == next.Id)
            return next;

        await connection.Query("update ledger.vault_key set master = $1, look_up = $2",
            Sql.Number(next.Id), Wrapped(next, present.LookUp)).RunAsync(cancellation);
        return present.Master;
    }

    private static async Task<VaultKey?> FindAsync(
        NpgsqlConnection connection, MasterKeys masters, bool isShared, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                AdvisoryLock.VaultKey.UntilCommit(isShared),
                Sql.Command("""
                    select master, look_up, exists (select from ledger.person_before) as has_earlier
                    from ledger.vault_key
                    """),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return null;

        var row = new ResultRow(reader);
        var master = masters.Numbered((uint)row.Number("master"));
        return new(master, Boxes.Open(master.Wrapping, row.Bytes("look_up"), Bound), row.Flag("has_earlier"));
    }

    /// <summary>
    /// Makes the keys of a ledger that has none. One that holds people already finds them by the key that its master
    /// key gave.
    /// </summary>
    public static Task MakeAsync(NpgsqlConnection connection, MasterKeys masters, CancellationToken cancellation) =>
        connection.Query("""
            insert into ledger.vault_key (master, look_up)
            select $1, case when exists (select from ledger.person) then $2 else $3 end
            where not exists (select from ledger.vault_key)
            on conflict do nothing
            """,
            Sql.Number(masters.Present.Id), Wrapped(masters.Present, masters.Present.FirstLookUp),
            Wrapped(masters.Present, RandomNumberGenerator.GetBytes(32))).RunAsync(cancellation);

    private static async Task<VaultKey> MadeAsync(
        NpgsqlConnection connection, MasterKeys masters, bool isShared, CancellationToken cancellation)
    {
        await MakeAsync(connection, masters, cancellation);
        return (await FindAsync(connection, masters, isShared, cancellation))!;
    }

    private static NpgsqlParameter Wrapped(MasterKey master, byte[] lookUp)
    {
        using var cipher = Boxes.Cipher(master.Wrapping);
        return Sql.Bytes(Boxes.Seal(cipher, lookUp, Bound));
    }
}

using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;

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
    // Whoever writes people holds it shared until the commit; a rotation takes it alone for the moment at which it
    // puts the next key into force, so that nobody writes under the earlier one afterwards.
    private const long Lock = 0x4A414D4B4559;

    private static readonly byte[] Bound = Encoding.ASCII.GetBytes("jamsostek look-up");

    /// <summary>Of a visit that names nobody.</summary>
    public static VaultKey None { get; } = new(MasterKey.Of(new byte[32]), [], HasEarlier: false);

    /// <summary>The keys in force, held in force until the transaction ends; made in a ledger without any.</summary>
    public static async Task<VaultKey> HoldAsync(
        NpgsqlConnection connection, MasterKeys masters, CancellationToken cancellation) =>
        await FindAsync(connection, masters, "pg_advisory_xact_lock_shared", cancellation)
        ?? await MadeAsync(connection, masters, "pg_advisory_xact_lock_shared", cancellation);

    /// <summary>Puts another master key into force, in a transaction of the caller's.</summary>
    /// <returns>The master key that was in force until now.</returns>
    public static async Task<MasterKey> ChangeAsync(
        NpgsqlConnection connection, MasterKeys masters, MasterKey next, CancellationToken cancellation)
    {
        var present = await FindAsync(connection, masters, "pg_advisory_xact_lock", cancellation)
            ?? await MadeAsync(connection, masters, "pg_advisory_xact_lock", cancellation);
        if (present.Master.Id == next.Id)
            return next;

        await using var command = new NpgsqlCommand("update ledger.vault_key set master = $1, look_up = $2", connection)
        {
            Parameters = { Sql.Number(next.Id), Wrapped(next, present.LookUp) },
        };
        await command.ExecuteNonQueryAsync(cancellation);
        return present.Master;
    }

    private static async Task<VaultKey?> FindAsync(
        NpgsqlConnection connection, MasterKeys masters, string take, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Sql.Command($"select {take}({Lock})"),
                Sql.Command("""
                    select master, look_up, exists (select from ledger.person_before) from ledger.vault_key
                    """),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            return null;

        var master = masters.Numbered((uint)reader.GetInt64(0));
        return new(master, Boxes.Open(master.Wrapping, reader.GetFieldValue<byte[]>(1), Bound), reader.GetBoolean(2));
    }

    /// <summary>
    /// Makes the keys of a ledger that has none. One that holds people already finds them by the key that its master
    /// key gave.
    /// </summary>
    public static async Task MakeAsync(
        NpgsqlConnection connection, MasterKeys masters, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("""
            insert into ledger.vault_key (master, look_up)
            select $1, case when exists (select from ledger.person) then $2 else $3 end
            where not exists (select from ledger.vault_key)
            on conflict do nothing
            """, connection);
        command.Parameters.Add(Sql.Number(masters.Present.Id));
        command.Parameters.Add(Wrapped(masters.Present, masters.Present.FirstLookUp));
        command.Parameters.Add(Wrapped(masters.Present, RandomNumberGenerator.GetBytes(32)));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<VaultKey> MadeAsync(
        NpgsqlConnection connection, MasterKeys masters, string take, CancellationToken cancellation)
    {
        await MakeAsync(connection, masters, cancellation);
        return (await FindAsync(connection, masters, take, cancellation))!;
    }

    private static NpgsqlParameter Wrapped(MasterKey master, byte[] lookUp)
    {
        using var cipher = Boxes.Cipher(master.Wrapping);
        return Sql.Parameter(Boxes.Seal(cipher, lookUp, Bound), NpgsqlDbType.Bytea);
    }
}

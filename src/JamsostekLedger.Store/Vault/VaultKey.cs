using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// What a visit to a ledger's vault works with: the master key that is in force there, and the key of the hash that
/// finds people.
/// </summary>
/// <param name="Master">The master key under which people are sealed.</param>
/// <param name="Tree">The keys of people, or null where they stand under the master key alone.</param>
/// <param name="LookUp">The key of that hash.</param>
/// <param name="HasEarlier">Whether a NIK was ever corrected.</param>
internal sealed record VaultKey(MasterKey Master, KeyTree? Tree, byte[] LookUp, bool HasEarlier)
{
    private const string Kept = """
        select master, people, look_up, exists (select from ledger.person_before) as has_earlier
        from ledger.vault_key
        """;

    private static readonly byte[] Bound = Encoding.ASCII.GetBytes("jamsostek look-up");

    /// <summary>Of a visit that names nobody.</summary>
    public static VaultKey None { get; } = new(MasterKey.Of(new byte[32]), null, [], HasEarlier: false);

    /// <summary>The keys in force, held in force until the transaction ends; made in a ledger without any.</summary>
    public static async Task<VaultKey> HoldAsync(
        NpgsqlConnection connection, MasterKeys masters, CancellationToken cancellation) =>
        await FindAsync(connection, masters, isShared: true, cancellation)
        ?? await MadeAsync(connection, masters, isShared: true, cancellation);

    /// <summary>Makes sure that the keys in force are at hand; true, so that nobody asks twice.</summary>
    /// <exception cref="MasterKeyException">They are not: what nobody can read then is not damaged.</exception>
    public static async Task<bool> IsAtHandAsync(
        NpgsqlConnection connection, MasterKeys masters, CancellationToken cancellation)
    {
        await connection.Query("select master, people from ledger.vault_key").FirstAsync(
            row => (masters.Numbered((uint)row.Number("master")), TreeOf(row, masters)), cancellation);
        return true;
    }

    /// <summary>
    /// The mark by which a file is known again: a keyed hash of its SHA-256, which says nothing without the key and
    /// stays the same when the master key changes.
    /// </summary>
    public string Mark(ReadOnlySpan<byte> sha256) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(LookUp, (byte[])[.. "file\n"u8, .. sha256]));

    /// <summary>A keyed hash of something that may hold personal data, to know it again by.</summary>
    public byte[] Fingerprint(byte[] bytes) => HMACSHA256.HashData(LookUp, (byte[])[.. "fingerprint\n"u8, .. bytes]);

    /// <summary>The mark of a hash that an earlier version kept.</summary>
    public byte[] Again(byte[] hash) => HMACSHA256.HashData(LookUp, (byte[])[.. "again\n"u8, .. hash]);

    /// <summary>
    /// Puts another master key into force, and keys of people where there are none yet, in a transaction of the
    /// caller's.
    /// </summary>
    /// <returns>What was in force until now, and what is.</returns>
    public static async Task<(VaultKey Earlier, VaultKey InForce)> ChangeAsync(
        NpgsqlConnection connection, MasterKeys masters, MasterKey next, CancellationToken cancellation)
    {
        var earlier = await FindAsync(connection, masters, isShared: false, cancellation)
            ?? await MadeAsync(connection, masters, isShared: false, cancellation);
        var inForce = earlier with { Master = next, Tree = earlier.Tree ?? masters.BeginTree() };
        if (earlier.Master.Id != next.Id || earlier.Tree?.Id != inForce.Tree?.Id)
            await connection.Query("""
                update ledger.vault_key set master = $1, look_up = $2, people = $3,
                    people_done = people_done and people is not distinct from $3
                """,
                Sql.Number(next.Id), Wrapped(next, earlier.LookUp), Sql.Number(inForce.Tree?.Id))
                .RunAsync(cancellation);
        return (earlier, inForce);
    }

    /// <summary>
    /// The keys as they stand, for whoever only reads; null in a ledger that has none and needs none.
    /// </summary>
    /// <exception cref="MasterKeyException">They are gone or damaged, or their master key is not at hand.</exception>
    public static async Task<VaultKey?> ReadAsync(
        NpgsqlConnection connection, MasterKeys masters, CancellationToken cancellation) =>
        await connection.Query(Kept).FirstAsync(row => Read(row, masters), cancellation)
        ?? (await FirstLookUpAsync(connection, masters, cancellation) is { } first
            ? new(masters.Present, null, first, HasEarlier: false)
            : null);

    /// <summary>
    /// Makes the keys of a ledger that has none. One of the first format that holds people finds them by the key that
    /// its master key gave.
    /// </summary>
    /// <exception cref="MasterKeyException">They stood here once: with others nobody would be found.</exception>
    public static async Task MakeAsync(
        NpgsqlConnection connection, MasterKeys masters, CancellationToken cancellation)
    {
        if (await connection.Query("select exists (select from ledger.vault_key)").ValueAsync<bool>(cancellation))
            return;

        // Keys are made for a ledger that has nobody yet, and for no other: the right ones may only be away.
        var first = await FirstLookUpAsync(connection, masters, cancellation);
        var master = first is null ? masters.First() : masters.Present;
        await connection.Query("""
            insert into ledger.vault_key (master, look_up, people, people_done)
            values ($1, $2, $3, not exists (select from ledger.person)) on conflict do nothing
            """,
            Sql.Number(master.Id), Wrapped(master, first ?? RandomNumberGenerator.GetBytes(32)),
            Sql.Number(masters.BeginTree()?.Id)).RunAsync(cancellation);
    }

    // Of a ledger in which no key stands; null where one does, or where nobody is to be found yet.
    private static async Task<byte[]?> FirstLookUpAsync(
        NpgsqlConnection connection, MasterKeys masters, CancellationToken cancellation)
    {
        var people = await connection.Query("""
            select exists (select from ledger.person where octet_length(wrapped_key) = $1) as first,
                exists (select from ledger.person where octet_length(wrapped_key) <> $1) as later
            where not exists (select from ledger.vault_key) and exists (select from ledger.person)
            """, Sql.Count(WrappedKeys.FirstSize)).FirstAsync(
            row => new { First = row.Flag("first"), Later = row.Flag("later") }, cancellation);
        if (people is null)
            return null;

        return people.First && !people.Later
            ? masters.Present.FirstLookUp
            : throw new MasterKeyException(
                "Kunci pencari orang hilang dari basis data (ledger.vault_key), padahal brankas memuat orang. "
                + "Tidak ada yang dicatat: tanpa kunci itu setiap orang akan tercatat sebagai orang baru. "
                + "Pulihkan tabel itu dari cadangan.");
    }

    private static async Task<VaultKey?> FindAsync(
        NpgsqlConnection connection, MasterKeys masters, bool isShared, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { AdvisoryLock.VaultKey.UntilCommit(isShared), Sql.Command(Kept) },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? Read(new(reader), masters) : null;
    }

    private static VaultKey Read(ResultRow row, MasterKeys masters)
    {
        var (master, tree) = (masters.Numbered((uint)row.Number("master")), TreeOf(row, masters));
        try
        {
            return new(master, tree, Boxes.Open(master.Wrapping, row.Bytes("look_up"), Bound), row.Flag("has_earlier"));
        }
        catch (CryptographicException fault)
        {
            throw new MasterKeyException(
                "Kunci pencari orang di basis data (ledger.vault_key) rusak. Pulihkan tabel itu dari cadangan: tanpa "
                + "kunci itu setiap orang akan tercatat sebagai orang baru.", fault);
        }
    }

    private static KeyTree? TreeOf(ResultRow row, MasterKeys masters) =>
        row.OrNull<long>("people") is { } tree ? masters.Tree((uint)tree) : null;

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

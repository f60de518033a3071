using System.Buffers.Binary;
using System.Security.Cryptography;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Uploads;

/// <summary>
/// The key of one upload, wrapped by the vault's master key. Each part of the content is a box of its own, bound to its
/// place and to whether it is the last: none can be moved, left out or cut off.
/// </summary>
internal sealed class UploadKey : IDisposable
{
    private readonly AesGcm _cipher;
    private readonly byte[] _bound;

    private UploadKey(byte[] key, byte[] bound) => (_cipher, _bound) = (Boxes.Cipher(key), bound);

    /// <summary>A new key and what is kept of it. The master key stays in force until the transaction ends.</summary>
    public static async Task<(UploadKey Key, byte[] Wrapped)> MakeAsync(
        NpgsqlConnection connection, MasterKeys masters, string region, Guid id, CancellationToken cancellation)
    {
        var inForce = (await VaultKey.HoldAsync(connection, masters, cancellation)).Master;
        var (key, bound) = (RandomNumberGenerator.GetBytes(Boxes.KeySize), Bound(region, id));
        return (new(key, bound), WrappedKeys.Seal(key, inForce, tree: null, bound));
    }

    /// <summary>The key of what is kept of it.</summary>
    /// <exception cref="CryptographicException">None of the master keys at hand opens it.</exception>
    public static UploadKey Open(byte[] wrapped, MasterKeys masters, string region, Guid id) =>
        new(WrappedKeys.Open(wrapped, masters, Bound(region, id)), Bound(region, id));

    /// <summary>Seals a part.</summary>
    public byte[] Seal(ReadOnlySpan<byte> part, int number, bool last) =>
        Boxes.Seal(_cipher, part, Place(number, last));

    /// <summary>Opens a part.</summary>
    /// <exception cref="CryptographicException">It is not what was sealed at this place.</exception>
    public byte[] Open(byte[] part, int number, bool last) => Boxes.Open(_cipher, part, Place(number, last));

    /// <summary>
    /// Brings the keys of all uploads under the next master key. They are few, so it is done at once.
    /// </summary>
    public static async Task WrapAgainAsync(
        NpgsqlConnection connection, MasterKeys masters, MasterKey next, CancellationToken cancellation)
    {
        var kept = await connection.Query(
            "select region, id, wrapped_key from ledger.upload where wrapped_key is not null").ListAsync(
            row => (Region: row.Text("region"), Id: row.Id("id"), Was: row.Bytes("wrapped_key")), cancellation);
        // One that has ended in between has no key any more.
        foreach (var (region, id, was) in kept.Where(upload => !WrappedKeys.IsBy(upload.Was, next, tree: null)))
            await connection.Query(
                "update ledger.upload set wrapped_key = $2 where id = $1 and wrapped_key = $3",
                Sql.Id(id), Sql.Bytes(WrappedKeys.Again(was, masters, next, null, Bound(region, id))),
                Sql.Bytes(was)).RunAsync(cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _cipher.Dispose();

    // No person's box opens as an upload's, nor the other way round.
    private static byte[] Bound(string region, Guid id) => WrappedKeys.Bound($"upload/{region}", id);

    private byte[] Place(int number, bool last)
    {
        var place = new byte[_bound.Length + 5];
        _bound.CopyTo(place, 0);
        BinaryPrimitives.WriteInt32BigEndian(place.AsSpan(_bound.Length), number);
        place[^1] = last ? (byte)1 : (byte)0;
        return place;
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// A key that wraps every person's own key, and the key of the hash that finds a person again. It stands outside the
/// database, so a backup of the database alone opens nothing.
/// </summary>
public sealed class MasterKey
{
    private MasterKey(byte[] secret)
    {
        (Wrapping, FirstLookUp) = (Derive(secret, "wrap"), Derive(secret, "look-up"));
        Id = BinaryPrimitives.ReadUInt32BigEndian(Derive(secret, "name"));
    }

    /// <summary>Its number, which says nothing of it. What it wraps bears the number.</summary>
    public uint Id { get; }

    internal byte[] Wrapping { get; }

    /// <summary>The key of that hash in ledgers that were begun before the hash had a key of its own.</summary>
    internal byte[] FirstLookUp { get; }

    /// <summary>A key made of 32 bytes.</summary>
    public static MasterKey Of(ReadOnlySpan<byte> secret) => secret.Length == 32
        ? new(secret.ToArray())
        : throw new ArgumentException("A master key has 32 bytes.", nameof(secret));

    /// <summary>The key that a text of 64 hexadecimal digits spells.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where it stands; the key itself is in no message.</param>
    /// <exception cref="MasterKeyException">It does not.</exception>
    internal static MasterKey Parse(string text, string from)
    {
        try
        {
            return Of(Convert.FromHexString(text.Trim()));
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            throw new MasterKeyException(
                $"{from} tidak berisi kunci induk: 64 angka heksadesimal (0-9, a-f) yang dibuat sistem ini.", fault);
        }
    }

    private static byte[] Derive(byte[] secret, string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, secret, 32, info: Encoding.ASCII.GetBytes($"jamsostek {purpose}"));
}

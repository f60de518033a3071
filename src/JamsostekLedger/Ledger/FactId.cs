using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Ledger;

/// <summary>Makes a fact's id from what it is about, so that the same document always has the same id.</summary>
public static class FactId
{
    private const int BytesOnStack = 512;

    /// <summary>
    /// The id of the fact with a key in a region: the first half of a SHA-256, marked as a UUID of version 8.
    /// </summary>
    public static Guid Of(string region, string key)
    {
        // Every row of a file asks for it, so it is made without anything to be collected.
        var most = 3 * (region.Length + 1 + key.Length);
        var bytes = most <= BytesOnStack ? stackalloc byte[BytesOnStack] : new byte[most];
        var length = Encoding.UTF8.GetBytes(region, bytes);
        bytes[length++] = (byte)'\n';
        length += Encoding.UTF8.GetBytes(key, bytes[length..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash[..16], bigEndian: true);
    }
}

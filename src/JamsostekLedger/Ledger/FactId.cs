using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Ledger;

/// <summary>Makes a fact's id from what it is about, so that the same document always has the same id.</summary>
public static class FactId
{
    /// <summary>
    /// The id of the fact with a key in a region: the first half of a SHA-256, marked as a UUID of version 8.
    /// </summary>
    public static Guid Of(string region, string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{region}\n{key}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash[..16], bigEndian: true);
    }
}

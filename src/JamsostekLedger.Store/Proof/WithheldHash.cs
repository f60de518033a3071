using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// The headers of facts of earlier versions, which held the plain hash of their file. It is withheld: in its place
/// stand the file's mark and the hash, sealed under a key that only the vault's key gives, so that whoever has that key
/// can make again what was attested before. Not for two threads at once.
/// </summary>
/// <param name="key">The vault's keys.</param>
/// <param name="region">Region code.</param>
internal sealed class WithheldHash(VaultKey key, string region) : IDisposable
{
    private const string Plain = "sha256";
    private const string Sealed = "sealedSha256";
    private const string Mark = "fileMark";

    private readonly AesGcm _cipher = Boxes.Cipher(HMACSHA256.HashData(key.LookUp, "withheld hashes"u8));
    private readonly byte[] _region = Encoding.UTF8.GetBytes(region);

    /// <summary>The headers without the plain hash; null where they have none.</summary>
    public byte[]? Withhold(ReadOnlyMemory<byte> headers)
    {
        if (!Names(headers, Plain) || JsonNode.Parse(headers.Span) is not JsonObject members
            || !members.Remove(Plain, out var plain))
            return null;

        var hash = Convert.FromHexString(plain!.GetValue<string>());
        members[Mark] = key.Mark(hash);
        members[Sealed] = Convert.ToBase64String(Boxes.Seal(_cipher, hash, _region));
        return JsonSerializer.SerializeToUtf8Bytes(members);
    }

    /// <summary>
    /// The headers as they were; those from which nothing is withheld stay as they are, and so do those in which
    /// somebody changed what was sealed.
    /// </summary>
    public ReadOnlyMemory<byte> Restored(ReadOnlyMemory<byte> headers)
    {
        if (!Names(headers, Sealed) || JsonNode.Parse(headers.Span) is not JsonObject members
            || !members.Remove(Sealed, out var box))
            return headers;

        try
        {
            members.Remove(Mark);
            members[Plain] = Convert.ToHexStringLower(
                Boxes.Open(_cipher, Convert.FromBase64String($"{box}"), _region));
            return JsonSerializer.SerializeToUtf8Bytes(members);
        }
        catch (Exception changed) when (changed is CryptographicException or FormatException)
        {
            return headers;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _cipher.Dispose();

    private static bool Names(ReadOnlyMemory<byte> headers, string member) =>
        headers.Span.IndexOf(Encoding.ASCII.GetBytes(member)) >= 0;
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Files;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// A person's details under a key of the person's own, and that key under the master key (AES-256-GCM).
/// </summary>
/// <param name="WrappedKey">Nonce, tag and the encrypted key.</param>
/// <param name="Sealed">Nonce, tag and the encrypted details.</param>
internal sealed record SealedPerson(byte[] WrappedKey, byte[] Sealed)
{
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>The keyed hash that finds the person again; without the master key it says nothing.</summary>
    /// <param name="hash">The hash of the master's key, which one thread at a time may use.</param>
    /// <param name="region">Region code.</param>
    /// <param name="lookUp">What finds the person.</param>
    public static byte[] LookUp(IncrementalHash hash, string region, string lookUp)
    {
        hash.AppendData(Encoding.UTF8.GetBytes($"{region}\n{lookUp}"));
        return hash.GetHashAndReset();
    }

    /// <summary>The hash that finds people.</summary>
    public static IncrementalHash Hashing(MasterKey master) =>
        IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, master.LookUp);

    /// <summary>Seals a person's details. They open only for the same region and number.</summary>
    /// <param name="wrapping">The cipher of the master's wrapping key, which one thread at a time may use.</param>
    /// <param name="region">Region code.</param>
    /// <param name="id">The person's number.</param>
    /// <param name="details">What is sealed.</param>
    public static SealedPerson Of(AesGcm wrapping, string region, Guid id, PersonDetails details)
    {
        Span<byte> random = stackalloc byte[KeySize + (2 * NonceSize)];
        RandomNumberGenerator.Fill(random);
        var key = random[..KeySize];
        var bound = Bound(region, id);
        var text = JsonSerializer.SerializeToUtf8Bytes(
            new PersonJson(details.Nik, details.Name), PersonJsonContext.Default.PersonJson);
        using var own = new AesGcm(key, TagSize);
        var person = new SealedPerson(
            Encrypt(wrapping, random.Slice(KeySize, NonceSize), key, bound),
            Encrypt(own, random[(KeySize + NonceSize)..], text, bound));
        CryptographicOperations.ZeroMemory(random);
        return person;
    }

    /// <summary>The cipher that wraps people's keys.</summary>
    public static AesGcm Wrapping(MasterKey master) => new(master.Wrapping, TagSize);

    /// <summary>Opens the details.</summary>
    /// <exception cref="CryptographicException">Another master key, or somebody changed or moved the row.</exception>
    public (string? Nik, string? Name) Open(MasterKey master, string region, Guid id)
    {
        var bound = Bound(region, id);
        var key = Decrypt(master.Wrapping, WrappedKey, bound);
        var details = JsonSerializer.Deserialize(Decrypt(key, Sealed, bound), PersonJsonContext.Default.PersonJson)!;
        return (details.Nik, details.Name);
    }

    private static byte[] Bound(string region, Guid id) => Encoding.UTF8.GetBytes($"{region}/{id:N}");

    private static byte[] Encrypt(
        AesGcm cipher, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> text, byte[] bound)
    {
        var result = new byte[NonceSize + TagSize + text.Length];
        nonce.CopyTo(result);
        cipher.Encrypt(
            nonce, text, result.AsSpan(NonceSize + TagSize), result.AsSpan(NonceSize, TagSize), bound);
        return result;
    }

    private static byte[] Decrypt(ReadOnlySpan<byte> key, byte[] box, byte[] bound)
    {
        var text = new byte[box.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        cipher.Decrypt(
            box.AsSpan(0, NonceSize), box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), text, bound);
        return text;
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using JamsostekLedger.Files;

namespace JamsostekLedger.Store.Vault;

/// <summary>A person's details under a key of the person's own, and that key under a master key.</summary>
/// <param name="WrappedKey">The encrypted key; see <see cref="WrappedKeys"/>.</param>
/// <param name="Sealed">The encrypted details: a box of JSON.</param>
internal sealed record SealedPerson(byte[] WrappedKey, byte[] Sealed)
{
    /// <summary>Opens the details.</summary>
    /// <exception cref="CryptographicException">Another master key, or somebody changed or moved the row.</exception>
    public PersonDetails Open(MasterKeys masters, string region, Guid id)
    {
        var bound = WrappedKeys.Bound(region, id);
        var key = WrappedKeys.Open(WrappedKey, masters, bound);
        var json = Boxes.Open(key, Sealed, bound);
        CryptographicOperations.ZeroMemory(key);
        return JsonSerializer.Deserialize(json, PersonJsonContext.Default.PersonJson)!.Details();
    }

    /// <summary>
    /// Other details of the same person under the same key, which is wrapped by the master key now in force.
    /// </summary>
    public SealedPerson With(PersonDetails details, MasterKeys masters, MasterKey inForce, string region, Guid id)
    {
        var bound = WrappedKeys.Bound(region, id);
        var key = WrappedKeys.Open(WrappedKey, masters, bound);
        using var cipher = Boxes.Cipher(key);
        var sealedAgain = Boxes.Seal(
            cipher, JsonSerializer.SerializeToUtf8Bytes(
                PersonJson.Of(details), PersonJsonContext.Default.PersonJson), bound);
        CryptographicOperations.ZeroMemory(key);
        return new(WrappedKeys.Again(WrappedKey, masters, inForce, bound), sealedAgain);
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using JamsostekLedger.Files;

namespace JamsostekLedger.Store.Vault;

/// <summary>A person's details under a key of the person's own, and that key under a master key.</summary>
/// <param name="LookUp">What finds the person: the box of the details opens beside it only.</param>
/// <param name="WrappedKey">The encrypted key; see <see cref="WrappedKeys"/>.</param>
/// <param name="Sealed">The encrypted details: a <see cref="DetailsBox"/> of JSON.</param>
internal sealed record SealedPerson(byte[] LookUp, byte[] WrappedKey, byte[] Sealed)
{
    /// <summary>Opens the details.</summary>
    /// <exception cref="CryptographicException">Another master key, or somebody changed or moved the row.</exception>
    public PersonJson Open(MasterKeys masters, string region, Guid id)
    {
        var key = WrappedKeys.Open(WrappedKey, masters, WrappedKeys.Bound(region, id));
        using var cipher = Boxes.Cipher(key);
        CryptographicOperations.ZeroMemory(key);
        return Open(cipher, region, id);
    }

    /// <summary>
    /// The same; null where nobody can read them, so that one damaged row costs no more than itself. Whether the
    /// vault's own master key is at hand is another question.
    /// </summary>
    public PersonJson? OpenOrNull(MasterKeys masters, string region, Guid id)
    {
        try
        {
            return Open(masters, region, id);
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether the person was forgotten after this was written, which then is a copy of an earlier time.
    /// </summary>
    public bool IsGone(MasterKeys masters, string region, Guid id)
    {
        try
        {
            return WrappedKeys.IsGone(WrappedKey, masters, WrappedKeys.Bound(region, id));
        }
        catch (CryptographicException)
        {
            // It names keys that are not at hand, or was damaged there: that is for whoever opens it to say.
            return false;
        }
    }

    /// <summary>
    /// Other details of the same person under the same key, which is wrapped by the keys now in force.
    /// </summary>
    public SealedPerson With(PersonDetails details, MasterKeys masters, VaultKey inForce, string region, Guid id) =>
        Again(known => PersonJson.Of(details, known.Corrections, known.Before), LookUp, masters, inForce, region, id);

    /// <summary>The same where a fact put them right, and where something else may find the person then.</summary>
    public SealedPerson Corrected(
        PersonDetails details, byte[] lookUp, MasterKeys masters, VaultKey inForce, string region, Guid id) =>
        Again(known => PersonJson.Of(details, known.Corrections + 1,
                lookUp.AsSpan().SequenceEqual(LookUp) ? known.Before : [.. known.Before ?? [], LookUp]),
            lookUp, masters, inForce, region, id);

    /// <summary>The same details with what nobody counted until now; null where it was counted.</summary>
    public SealedPerson? Counted(
        int corrections, IReadOnlyList<byte[]> before, MasterKeys masters, VaultKey inForce, string region, Guid id) =>
        DetailsBox.IsBound(Sealed) && Open(masters, region, id).Corrections is not null
            ? null
            : Again(known => known with { Corrections = corrections, Before = before.Count > 0 ? before : null },
                LookUp, masters, inForce, region, id);

    private SealedPerson Again(
        Func<PersonJson, PersonJson> change, byte[] lookUp, MasterKeys masters, VaultKey inForce, string region,
        Guid id)
    {
        var bound = WrappedKeys.Bound(region, id);
        var key = WrappedKeys.Open(WrappedKey, masters, bound);
        using var cipher = Boxes.Cipher(key);
        CryptographicOperations.ZeroMemory(key);
        var json = JsonSerializer.SerializeToUtf8Bytes(
            change(Open(cipher, region, id)), PersonJsonContext.Default.PersonJson);
        return new(lookUp, WrappedKeys.Again(WrappedKey, masters, inForce.Master, inForce.Tree, bound),
            DetailsBox.Seal(cipher, json, region, id, lookUp));
    }

    private PersonJson Open(AesGcm cipher, string region, Guid id) => JsonSerializer.Deserialize(
        DetailsBox.Open(cipher, Sealed, region, id, LookUp), PersonJsonContext.Default.PersonJson)!;
}

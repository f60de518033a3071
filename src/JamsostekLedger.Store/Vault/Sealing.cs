using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using JamsostekLedger.Files;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// Seals people one after the other with one store of random bytes and one buffer. Not for two threads at
/// once.
/// </summary>
internal sealed class Sealing : IDisposable
{
    private const int RandomOfOne = Boxes.KeySize + (2 * Boxes.NonceSize);
    private const int PeopleAtOnce = 64;

    private readonly VaultKey _vault;
    private readonly string _region;
    private readonly byte[] _random = new byte[RandomOfOne * PeopleAtOnce];
    private readonly byte[] _bound = new byte[64];
    private readonly ArrayBufferWriter<byte> _json = new(256);
    private readonly Utf8JsonWriter _writer;
    private int _used = PeopleAtOnce;

    public Sealing(VaultKey vault, string region)
    {
        (_vault, _region) = (vault, region);
        _writer = new(_json, new JsonWriterOptions { SkipValidation = true });
    }

    /// <summary>Seals a person's details. They open only for the same region, number and look-up.</summary>
    public SealedPerson Seal(Guid id, byte[] lookUp, PersonDetails details)
    {
        var random = NextRandom();
        var key = random[..Boxes.KeySize];
        var bound = _bound.AsSpan(0, WrappedKeys.Bound(_region, id, _bound));

        var wrapped = WrappedKeys.Seal(
            key, _vault.Master, _vault.Tree, bound, random.Slice(Boxes.KeySize, Boxes.NonceSize));
        var text = Json(details);
        var box = new byte[DetailsBox.Overhead + text.Length];
        random[^Boxes.NonceSize..].CopyTo(box.AsSpan(DetailsBox.NonceAt));
        using (var own = Boxes.Cipher(key))
            DetailsBox.SealInto(box, own, text, _region, id, lookUp);
        CryptographicOperations.ZeroMemory(random);
        return new(lookUp, wrapped, box);
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    // Asking for random bytes costs as much as a person's whole encryption, so they are drawn for many at once.
    private Span<byte> NextRandom()
    {
        if (_used == PeopleAtOnce)
        {
            RandomNumberGenerator.Fill(_random);
            _used = 0;
        }

        return _random.AsSpan(_used++ * RandomOfOne, RandomOfOne);
    }

    private ReadOnlySpan<byte> Json(PersonDetails details)
    {
        _json.ResetWrittenCount();
        _writer.Reset(_json);
        JsonSerializer.Serialize(_writer, PersonJson.Of(details), PersonJsonContext.Default.PersonJson);
        return _json.WrittenSpan;
    }
}

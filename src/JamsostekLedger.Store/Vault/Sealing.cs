using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using JamsostekLedger.Files;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// Seals people one after the other with one cipher, one store of random bytes and one buffer. Not for two threads at
/// once.
/// </summary>
internal sealed class Sealing : IDisposable
{
    private const int RandomOfOne = Boxes.KeySize + (2 * Boxes.NonceSize);
    private const int PeopleAtOnce = 64;

    private readonly MasterKey _master;
    private readonly string _region;
    private readonly AesGcm _wrapping;
    private readonly byte[] _random = new byte[RandomOfOne * PeopleAtOnce];
    private readonly byte[] _bound = new byte[64];
    private readonly ArrayBufferWriter<byte> _json = new(256);
    private readonly Utf8JsonWriter _writer;
    private int _used = PeopleAtOnce;

    public Sealing(MasterKey master, string region)
    {
        (_master, _region, _wrapping) = (master, region, Boxes.Cipher(master.Wrapping));
        _writer = new(_json, new JsonWriterOptions { SkipValidation = true });
    }

    /// <summary>Seals a person's details. They open only for the same region and number.</summary>
    public SealedPerson Seal(Guid id, PersonDetails details)
    {
        var random = NextRandom();
        var key = random[..Boxes.KeySize];
        var bound = _bound.AsSpan(0, WrappedKeys.Bound(_region, id, _bound));

        var wrapped = new byte[WrappedKeys.Size];
        random.Slice(Boxes.KeySize, Boxes.NonceSize).CopyTo(wrapped.AsSpan(WrappedKeys.NonceAt));
        WrappedKeys.SealInto(wrapped, _wrapping, _master.Id, key, bound);

        var text = Json(details);
        var box = new byte[Boxes.Overhead + text.Length];
        random[^Boxes.NonceSize..].CopyTo(box);
        using (var own = Boxes.Cipher(key))
            Boxes.SealInto(box, own, text, bound);
        CryptographicOperations.ZeroMemory(random);
        return new(wrapped, box);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _wrapping.Dispose();
        _writer.Dispose();
    }

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

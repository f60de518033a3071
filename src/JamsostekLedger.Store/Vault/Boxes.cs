using System.Security.Cryptography;

namespace JamsostekLedger.Store.Vault;

/// <summary>Encrypted bytes as the vault keeps them: a nonce, the tag and the text (AES-256-GCM).</summary>
internal static class Boxes
{
    public const int KeySize = 32;
    public const int NonceSize = 12;
    public const int TagSize = 16;
    public const int Overhead = NonceSize + TagSize;

    public static AesGcm Cipher(ReadOnlySpan<byte> key) => new(key, TagSize);

    /// <summary>Seals a text with a nonce of its own.</summary>
    public static byte[] Seal(AesGcm cipher, ReadOnlySpan<byte> text, ReadOnlySpan<byte> bound)
    {
        var box = new byte[Overhead + text.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        SealInto(box, cipher, text, bound);
        return box;
    }

    /// <summary>Seals a text into a box in which the nonce stands already. No nonce may seal two texts.</summary>
    public static void SealInto(Span<byte> box, AesGcm cipher, ReadOnlySpan<byte> text, ReadOnlySpan<byte> bound) =>
        cipher.Encrypt(box[..NonceSize], text, box[Overhead..], box.Slice(NonceSize, TagSize), bound);

    /// <summary>Opens a box.</summary>
    /// <exception cref="CryptographicException">Another key, or somebody changed or moved the box.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> bound)
    {
        using var cipher = Cipher(key);
        return Open(cipher, box, bound);
    }

    /// <summary>The same with a cipher at hand.</summary>
    public static byte[] Open(AesGcm cipher, ReadOnlySpan<byte> box, ReadOnlySpan<byte> bound)
    {
        if (box.Length < Overhead)
            throw new CryptographicException("The box is cut off.");
        var text = new byte[box.Length - Overhead];
        cipher.Decrypt(box[..NonceSize], box[Overhead..], box.Slice(NonceSize, TagSize), text, bound);
        return text;
    }
}

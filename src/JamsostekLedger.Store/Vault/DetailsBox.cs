using System.Security.Cryptography;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// A person's encrypted details: the number of the format (2) and a box that opens for that region, number and look-up
/// only. The first format was the box alone, which did not know what finds the person: it opens still, and is sealed
/// anew when something is learnt or put right, or else by the next rotation.
/// </summary>
internal static class DetailsBox
{
    /// <summary>Bytes beyond the text.</summary>
    public const int Overhead = 1 + Boxes.Overhead;

    private const byte Format = 2;
    private const int BoundSize = 128;

    /// <summary>Where the nonce stands.</summary>
    public static Range NonceAt => 1..(1 + Boxes.NonceSize);

    /// <summary>Seals a text into a box in which the nonce stands already.</summary>
    public static void SealInto(
        Span<byte> into, AesGcm cipher, ReadOnlySpan<byte> text, string region, Guid id, ReadOnlySpan<byte> lookUp)
    {
        Span<byte> bound = stackalloc byte[BoundSize];
        into[0] = Format;
        Boxes.SealInto(into[1..], cipher, text, bound[..Bound(region, id, lookUp, bound)]);
    }

    /// <summary>Seals a text.</summary>
    public static byte[] Seal(AesGcm cipher, ReadOnlySpan<byte> text, string region, Guid id, byte[] lookUp)
    {
        var box = new byte[Overhead + text.Length];
        RandomNumberGenerator.Fill(box.AsSpan(NonceAt));
        SealInto(box, cipher, text, region, id, lookUp);
        return box;
    }

    /// <summary>Opens one, of either format.</summary>
    /// <exception cref="CryptographicException">Another key, or somebody changed or moved the box.</exception>
    public static byte[] Open(AesGcm cipher, ReadOnlySpan<byte> box, string region, Guid id, ReadOnlySpan<byte> lookUp)
    {
        Span<byte> bound = stackalloc byte[BoundSize];
        if (box.Length >= Overhead && box[0] == Format)
        {
            try
            {
                return Boxes.Open(cipher, box[1..], bound[..Bound(region, id, lookUp, bound)]);
            }
            catch (AuthenticationTagMismatchException)
            {
                // One in 256 boxes of the first format begins with this byte by chance.
            }
        }

        return Boxes.Open(cipher, box, bound[..WrappedKeys.Bound(region, id, bound)]);
    }

    /// <summary>Whether it says of itself that it is bound to what finds the person.</summary>
    public static bool IsBound(ReadOnlySpan<byte> box) => box.Length >= Overhead && box[0] == Format;

    private static int Bound(string region, Guid id, ReadOnlySpan<byte> lookUp, Span<byte> into)
    {
        var length = WrappedKeys.Bound(region, id, into);
        into[length++] = (byte)'/';
        lookUp.CopyTo(into[length..]);
        return length + lookUp.Length;
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// A person's own key under a master key: the number of the format (1), that of the master key (4 bytes), and the box.
/// The first format was the box alone, 60 bytes, under whichever master key there was.
/// </summary>
internal static class WrappedKeys
{
    /// <summary>Size of one.</summary>
    public const int Size = Header + FirstSize;

    private const byte Format = 1;
    private const int Header = 5;
    private const int FirstSize = Boxes.Overhead + Boxes.KeySize;
    private const int BoundSize = 64;

    /// <summary>What a person's boxes are bound to: they open for that region and number only.</summary>
    public static byte[] Bound(string region, Guid id)
    {
        Span<byte> bound = stackalloc byte[BoundSize];
        return bound[..Bound(region, id, bound)].ToArray();
    }

    /// <summary>The same into a buffer; says how long it is.</summary>
    public static int Bound(string region, Guid id, Span<byte> into)
    {
        var length = System.Text.Encoding.UTF8.GetBytes(region, into);
        into[length++] = (byte)'/';
        id.TryFormat(into[length..], out var written, "N");
        return length + written;
    }

    /// <summary>Begins one in a buffer in which the nonce stands already, at <see cref="NonceAt"/>.</summary>
    public static void SealInto(
        Span<byte> into, AesGcm cipher, uint master, ReadOnlySpan<byte> key, ReadOnlySpan<byte> bound)
    {
        into[0] = Format;
        BinaryPrimitives.WriteUInt32BigEndian(into[1..], master);
        Boxes.SealInto(into[Header..], cipher, key, bound);
    }

    /// <summary>Where the nonce stands.</summary>
    public static Range NonceAt => Header..(Header + Boxes.NonceSize);

    /// <summary>Whether it is wrapped by this master key and says so.</summary>
    public static bool IsBy(ReadOnlySpan<byte> wrapped, MasterKey master) =>
        wrapped.Length == Size && wrapped[0] == Format
        && BinaryPrimitives.ReadUInt32BigEndian(wrapped[1..]) == master.Id;

    /// <summary>How one by this master key begins.</summary>
    public static byte[] HeaderOf(MasterKey master)
    {
        var header = new byte[Header];
        header[0] = Format;
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(1), master.Id);
        return header;
    }

    /// <summary>The person's key.</summary>
    /// <exception cref="CryptographicException">None of the master keys at hand opens it.</exception>
    public static byte[] Open(ReadOnlySpan<byte> wrapped, MasterKeys masters, ReadOnlySpan<byte> bound)
    {
        if (wrapped.Length == Size && wrapped[0] == Format)
        {
            var master = masters.Numbered(BinaryPrimitives.ReadUInt32BigEndian(wrapped[1..]));
            return Boxes.Open(master.Wrapping, wrapped[Header..], bound);
        }

        foreach (var earlier in masters.All.Take(masters.All.Count - 1))
        {
            try
            {
                return Boxes.Open(earlier.Wrapping, wrapped, bound);
            }
            catch (AuthenticationTagMismatchException)
            {
                // The next one may have been in force then.
            }
        }

        return Boxes.Open(masters.All[^1].Wrapping, wrapped, bound);
    }

    /// <summary>The same key under another master key; as it is where it is under that one already.</summary>
    public static byte[] Again(
        byte[] wrapped, MasterKeys masters, MasterKey inForce, ReadOnlySpan<byte> bound)
    {
        if (IsBy(wrapped, inForce))
            return wrapped;

        var key = Open(wrapped, masters, bound);
        var again = new byte[Size];
        RandomNumberGenerator.Fill(again.AsSpan(NonceAt));
        using var cipher = Boxes.Cipher(inForce.Wrapping);
        SealInto(again, cipher, inForce.Id, key, bound);
        CryptographicOperations.ZeroMemory(key);
        return again;
    }
}

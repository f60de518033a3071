using System.Buffers.Binary;
using System.Security.Cryptography;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// A key under a master key: the number of the format, that of the master key (4 bytes), and the box. Format 1 is of
/// what waits or is a secret of a hook, and was of people. A person's key has format 2: behind the master key's number
/// stands that of the <see cref="KeyTree"/>, and the box needs a key of both, so that it is gone when it is taken out
/// of the tree. The very first format was the box alone, 60 bytes, under whichever master key there was.
/// </summary>
internal static class WrappedKeys
{
    /// <summary>Size of one of the first format.</summary>
    public const int FirstSize = Boxes.Overhead + Boxes.KeySize;

    private const byte First = 1;
    private const byte OfTree = 2;
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

    /// <summary>How one by this master key begins, of a tree or of none.</summary>
    public static byte[] HeaderOf(MasterKey master, KeyTree? tree)
    {
        var header = new byte[tree is null ? 5 : 9];
        header[0] = tree is null ? First : OfTree;
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(1), master.Id);
        if (tree is not null)
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(5), tree.Id);
        return header;
    }

    /// <summary>How long one that begins so is.</summary>
    public static int SizeOf(byte[] header) => header.Length + FirstSize;

    /// <summary>Whether it is wrapped so and says so.</summary>
    public static bool IsBy(ReadOnlySpan<byte> wrapped, MasterKey master, KeyTree? tree) =>
        HeaderOf(master, tree) is var header && wrapped.Length == SizeOf(header) && wrapped.StartsWith(header);

    /// <summary>Wraps a key.</summary>
    /// <exception cref="CryptographicException">It is bound to what was taken out of the tree.</exception>
    public static byte[] Seal(
        ReadOnlySpan<byte> key, MasterKey master, KeyTree? tree, ReadOnlySpan<byte> bound, ReadOnlySpan<byte> nonce)
    {
        var header = HeaderOf(master, tree);
        var wrapped = new byte[SizeOf(header)];
        header.CopyTo(wrapped, 0);
        nonce.CopyTo(wrapped.AsSpan(header.Length));
        Span<byte> wrapping = stackalloc byte[Boxes.KeySize];
        Wrapping(master, tree, bound, wrapping);
        using var cipher = Boxes.Cipher(wrapping);
        Boxes.SealInto(wrapped.AsSpan(header.Length), cipher, key, bound);
        return wrapped;
    }

    /// <summary>The same with a nonce of its own.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> key, MasterKey master, KeyTree? tree, ReadOnlySpan<byte> bound)
    {
        Span<byte> nonce = stackalloc byte[Boxes.NonceSize];
        RandomNumberGenerator.Fill(nonce);
        return Seal(key, master, tree, bound, nonce);
    }

    /// <summary>Whether the key that it needs was taken away for good.</summary>
    public static bool IsGone(ReadOnlySpan<byte> wrapped, MasterKeys masters, ReadOnlySpan<byte> bound) =>
        IsOfTree(wrapped) && masters.Known(TreeOf(wrapped)) is { } tree && tree.Lacks(bound);

    /// <summary>The person's key.</summary>
    /// <exception cref="CryptographicException">None of the keys at hand opens it.</exception>
    public static byte[] Open(ReadOnlySpan<byte> wrapped, MasterKeys masters, ReadOnlySpan<byte> bound)
    {
        if (IsOfTree(wrapped))
        {
            Span<byte> wrapping = stackalloc byte[Boxes.KeySize];
            Wrapping(masters.Numbered(MasterOf(wrapped)), masters.Tree(TreeOf(wrapped)), bound, wrapping);
            return Boxes.Open(wrapping, wrapped[9..], bound);
        }

        if (wrapped.Length == 5 + FirstSize && wrapped[0] == First)
            return Boxes.Open(masters.Numbered(MasterOf(wrapped)).Wrapping, wrapped[5..], bound);

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

    /// <summary>The same key under another master key, or in a tree; as it is where it is so already.</summary>
    public static byte[] Again(
        byte[] wrapped, MasterKeys masters, MasterKey inForce, KeyTree? tree, ReadOnlySpan<byte> bound)
    {
        if (IsBy(wrapped, inForce, tree))
            return wrapped;

        var key = Open(wrapped, masters, bound);
        var again = Seal(key, inForce, tree, bound);
        CryptographicOperations.ZeroMemory(key);
        return again;
    }

    /// <summary>The same; false where it is damaged.</summary>
    /// <exception cref="MasterKeyException">A key that it needs is not at hand.</exception>
    public static bool TryAgain(
        byte[] wrapped, MasterKeys masters, MasterKey inForce, KeyTree? tree, ReadOnlySpan<byte> bound,
        out byte[]? again)
    {
        try
        {
            again = Again(wrapped, masters, inForce, tree, bound);
            return true;
        }
        catch (Exception damaged) when (damaged is CryptographicException and not MasterKeyException
            or ArgumentException)
        {
            again = null;
            return false;
        }
    }

    private static bool IsOfTree(ReadOnlySpan<byte> wrapped) => wrapped.Length == 9 + FirstSize && wrapped[0] == OfTree;

    private static uint MasterOf(ReadOnlySpan<byte> wrapped) => BinaryPrimitives.ReadUInt32BigEndian(wrapped[1..]);

    private static uint TreeOf(ReadOnlySpan<byte> wrapped) => BinaryPrimitives.ReadUInt32BigEndian(wrapped[5..]);

    // Of both, so that neither the folder's file nor the master key opens anybody alone.
    private static void Wrapping(MasterKey master, KeyTree? tree, ReadOnlySpan<byte> bound, Span<byte> wrapping)
    {
        if (tree is null)
            master.Wrapping.CopyTo(wrapping);
        else if (tree.TryKey(bound, wrapping))
            HMACSHA256.HashData(master.Wrapping, wrapping, wrapping);
        else
            throw new CryptographicException("The key was taken away for good.");
    }
}

using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// The keys of all people that there may ever be, of which single ones can be taken away for good. It begins as one
/// secret; each secret makes sixty-four, and those of the tenth generation are the keys. Whoever takes a key away
/// throws away the secrets on the way to it and keeps their other descendants, from which no ancestor can be made
/// again. So everybody else's key stays what it was, in every copy of the database, and that one key is nowhere.
/// </summary>
internal sealed class KeyTree
{
    private const string Mark = "jamsostek people 1";
    private const int Levels = 10;
    private const int Children = 64;
    private const int BitsOfLevel = 6;

    // A file of thousands goes the first steps of all its ways again and again; there are four thousand of these.
    private const int RememberedDepth = 2;

    private readonly Dictionary<(int Depth, ulong Prefix), byte[]> _secrets;
    private readonly ConcurrentDictionary<ulong, byte[]> _remembered = new();
    private readonly int[] _depths;

    private KeyTree(uint id, Dictionary<(int Depth, ulong Prefix), byte[]> secrets)
    {
        (Id, _secrets) = (id, secrets);
        _depths = [.. secrets.Keys.Select(key => key.Depth).Distinct().Order()];
    }

    /// <summary>Its number, which says nothing of it. What it wraps bears the number.</summary>
    public uint Id { get; }

    /// <summary>A new one, with every key.</summary>
    public static KeyTree Make() => new(
        BinaryPrimitives.ReadUInt32BigEndian(RandomNumberGenerator.GetBytes(sizeof(uint))),
        new() { [(0, 0)] = RandomNumberGenerator.GetBytes(Boxes.KeySize) });

    /// <summary>The key of what a box is bound to.</summary>
    /// <returns>False where it was taken away.</returns>
    public bool TryKey(ReadOnlySpan<byte> bound, Span<byte> key)
    {
        var path = PathOf(bound);
        if (Above(path) is not var (depth, secret))
            return false;
        if (depth < RememberedDepth)
            (depth, secret) = (RememberedDepth, Remembered(path, depth, secret));
        secret.CopyTo(key);
        for (; depth < Levels; depth++)
            Child(key, DigitOf(path, depth), key);
        return true;
    }

    /// <summary>Whether the key of what a box is bound to was taken away.</summary>
    public bool Lacks(ReadOnlySpan<byte> bound) => Above(PathOf(bound)) is null;

    /// <summary>The same without the key of what a box is bound to.</summary>
    public KeyTree Without(ReadOnlySpan<byte> bound)
    {
        var path = PathOf(bound);
        if (Above(path) is not var (depth, secret))
            return this;

        var left = new Dictionary<(int Depth, ulong Prefix), byte[]>(_secrets);
        left.Remove((depth, Prefix(path, depth)));
        for (; depth < Levels; depth++)
        {
            var way = DigitOf(path, depth);
            var next = new byte[Boxes.KeySize];
            for (byte digit = 0; digit < Children; digit++)
            {
                var child = new byte[Boxes.KeySize];
                Child(secret, digit, child);
                if (digit == way)
                    next = child;
                else
                    left[(depth + 1, (Prefix(path, depth) << BitsOfLevel) | digit)] = child;
            }

            secret = next;
        }

        return new(Id, left);
    }

    /// <summary>Reads one; null where the text is none, or is damaged.</summary>
    public static KeyTree? Parse(string text)
    {
        var end = text.TrimEnd().LastIndexOf('\n') + 1;
        var lines = text[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (end == 0 || text[end..].Trim() != SumOf(text[..end]) || lines[0].Split(' ') is not [.., var id]
            || lines[0] != $"{Mark} {id}")
            return null;

        var secrets = new Dictionary<(int Depth, ulong Prefix), byte[]>();
        foreach (var line in lines.Skip(1))
        {
            var parts = line.Split(' ');
            secrets.Add((Hex<int>(parts[0]), Hex<ulong>(parts[1])), Convert.FromHexString(parts[2]));
        }

        return new(Hex<uint>(id), secrets);
    }

    /// <summary>It as a text that ends with a check of itself.</summary>
    public string Text()
    {
        var text = new StringBuilder($"{Mark} {Id:x8}\n");
        foreach (var ((depth, prefix), secret) in _secrets)
            text.Append(CultureInfo.InvariantCulture, $"{depth:x2} {prefix:x16} {Convert.ToHexStringLower(secret)}\n");
        return $"{text}{SumOf($"{text}")}\n";
    }

    private static string SumOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)));

    private static T Hex<T>(string text) where T : System.Numerics.INumberBase<T> =>
        T.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // Of these 64 bits of a hash 60 lead: among ten million people it happens once in twenty thousand ledgers that two
    // go the same way.
    private static ulong PathOf(ReadOnlySpan<byte> bound)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bound, hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    private (int Depth, byte[] Secret)? Above(ulong path)
    {
        foreach (var depth in _depths)
            if (_secrets.TryGetValue((depth, Prefix(path, depth)), out var secret))
                return (depth, secret);
        return null;
    }

    private static ulong Prefix(ulong path, int depth) => depth == 0 ? 0 : path >> (64 - (BitsOfLevel * depth));

    private static byte DigitOf(ulong path, int depth) =>
        (byte)((path >> (64 - (BitsOfLevel * (depth + 1)))) & (Children - 1));

    private byte[] Remembered(ulong path, int depth, byte[] secret)
    {
        var prefix = Prefix(path, RememberedDepth);
        if (_remembered.TryGetValue(prefix, out var known))
            return known;

        var made = secret.AsSpan().ToArray();
        for (; depth < RememberedDepth; depth++)
            Child(made, DigitOf(path, depth), made);
        return _remembered[prefix] = made;
    }

    private static void Child(ReadOnlySpan<byte> secret, byte digit, Span<byte> child)
    {
        Span<byte> text = stackalloc byte[Boxes.KeySize + 1];
        secret.CopyTo(text);
        text[^1] = digit;
        SHA256.HashData(text, child);
        CryptographicOperations.ZeroMemory(text);
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Audit;

/// <summary>
/// One append's proof. Each block holds the hash of the one before, so a region's blocks are a chain.
/// </summary>
/// <param name="Region">Region code.</param>
/// <param name="Height">1, 2, 3 … within the region.</param>
/// <param name="FirstSeq">First fact of the append.</param>
/// <param name="LastSeq">Last fact of the append.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Root">Merkle root over the facts' leaves.</param>
/// <param name="Previous">Hash of the block before; 32 zero bytes for the first.</param>
public sealed record Block(
    string Region, long Height, long FirstSeq, long LastSeq, Instant RecordedAt, byte[] Root, byte[] Previous)
{
    /// <summary>The hash before the first block.</summary>
    public static byte[] Genesis => new byte[Leaf.Size];

    /// <summary>The block's own hash.</summary>
    public byte[] Hash()
    {
        var region = Encoding.UTF8.GetBytes(Region);
        var input = new byte[8 + region.Length + (4 * 8) + (2 * Leaf.Size)];
        var rest = input.AsSpan();
        WriteNumber(region.Length, ref rest);
        WriteBytes(region, ref rest);
        WriteNumber(Height, ref rest);
        WriteNumber(FirstSeq, ref rest);
        WriteNumber(LastSeq, ref rest);
        WriteNumber(RecordedAt.ToUnixTimeTicks(), ref rest);
        WriteBytes(Root, ref rest);
        WriteBytes(Previous, ref rest);
        return SHA256.HashData(input);
    }

    private static void WriteNumber(long number, ref Span<byte> rest)
    {
        BinaryPrimitives.WriteInt64BigEndian(rest, number);
        rest = rest[8..];
    }

    private static void WriteBytes(ReadOnlySpan<byte> bytes, ref Span<byte> rest)
    {
        bytes.CopyTo(rest);
        rest = rest[bytes.Length..];
    }
}

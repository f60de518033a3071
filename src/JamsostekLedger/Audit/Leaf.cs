using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Audit;

/// <summary>
/// The hash of one recorded fact over every field that is attested, each with its length before it, so that no two
/// different rows read the same.
/// </summary>
public static class Leaf
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = 32;

    // Leaves and inner nodes are hashed under different first bytes: a node can never be passed off as a fact.
    private const byte Prefix = 0;

    /// <summary>Hashes a fact as its row in the log holds it.</summary>
    /// <param name="region">Region code (tenant).</param>
    /// <param name="seq">The region's own count.</param>
    /// <param name="row">The row.</param>
    /// <param name="scratch">A buffer to reuse; it is cleared.</param>
    /// <param name="hash">Receives 32 bytes.</param>
    public static void Hash(string region, long seq, in LogRow row, ArrayBufferWriter<byte> scratch, Span<byte> hash)
    {
        scratch.ResetWrittenCount();
        scratch.Write([Prefix]);
        Text(region, scratch);
        Number(seq, scratch);
        Number(row.Sequence, scratch);
        Text(row.Id.ToString("N"), scratch);
        Text(row.Stream, scratch);
        Number(row.Version, scratch);
        Text(row.Type, scratch);
        Text(row.DotNetType, scratch);
        Number(row.RecordedAt.ToUnixTimeTicks(), scratch);
        OptionalText(row.CorrelationId, scratch);
        OptionalText(row.CausationId, scratch);
        Canonical(row.Headers, scratch);
        Canonical(row.Body, scratch);
        SHA256.HashData(scratch.WrittenSpan, hash);
    }

    private static void Number(long number, ArrayBufferWriter<byte> output)
    {
        var span = output.GetSpan(8);
        BinaryPrimitives.WriteInt64BigEndian(span, number);
        output.Advance(8);
    }

    private static void Text(string text, ArrayBufferWriter<byte> output)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number(length, output);
        output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(length)));
    }

    // Nothing is not the same as an empty text.
    private static void OptionalText(string? text, ArrayBufferWriter<byte> output)
    {
        if (text is null)
            Number(-1, output);
        else
            Text(text, output);
    }

    // The length is known only afterwards, so it stands behind: still unambiguous, read from the end.
    private static void Canonical(ReadOnlyMemory<byte> json, ArrayBufferWriter<byte> output)
    {
        var start = output.WrittenCount;
        CanonicalJson.Write(json, output);
        Number(output.WrittenCount - start, output);
    }
}

using System.Buffers;
using System.Buffers.Binary;
using System.Threading.Channels;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Cuts the bytes of a binary COPY into batches of whole rows. It looks at lengths only, so it keeps up.
/// </summary>
internal static class CopyBatches
{
    private const int BatchSize = 128 * 1024;

    // Signature, flags and the length of an extension that nobody uses.
    private const int HeaderSize = 19;

    public static async Task ReadAsync(Stream copy, ChannelWriter<CopyBatch> output, CancellationToken stop)
    {
        copy.ReadExactly(new byte[HeaderSize]);
        var buffer = ArrayPool<byte>.Shared.Rent(2 * BatchSize);
        int whole = 0, filled = 0;
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            if (filled == buffer.Length)
                buffer = Grow(buffer, filled);
            var read = copy.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            var ended = Advance(buffer.AsSpan(0, filled), ref whole);
            if (whole >= BatchSize || (whole > 0 && (ended || read == 0)))
            {
                var rest = filled - whole;
                var next = ArrayPool<byte>.Shared.Rent(2 * Math.Max(BatchSize, rest));
                buffer.AsSpan(whole, rest).CopyTo(next);
                await output.WriteAsync(new(buffer, whole), stop);
                (buffer, whole, filled) = (next, 0, rest);
            }

            if (ended)
                return;
            if (read == 0)
                throw new EndOfStreamException("The COPY ended in the middle of a row.");
        }
    }

    // Moves the end of the whole rows on; true at the mark that ends a COPY.
    private static bool Advance(ReadOnlySpan<byte> bytes, ref int whole)
    {
        while (whole + 2 <= bytes.Length)
        {
            var fields = BinaryPrimitives.ReadInt16BigEndian(bytes[whole..]);
            if (fields < 0)
                return true;

            var at = whole + 2;
            for (; fields > 0; fields--)
            {
                if (at + 4 > bytes.Length)
                    return false;
                at += 4 + Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(bytes[at..]));
                if (at > bytes.Length)
                    return false;
            }

            whole = at;
        }

        return false;
    }

    private static byte[] Grow(byte[] buffer, int filled)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}

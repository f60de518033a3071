using System.Buffers;

namespace JamsostekLedger.Store.Reading;

/// <summary>Whole rows of a binary COPY, one after the other.</summary>
/// <param name="Buffer">Rented; the rows begin at 0.</param>
/// <param name="Length">Bytes of rows.</param>
internal readonly record struct CopyBatch(byte[] Buffer, int Length)
{
    public void GiveBack() => ArrayPool<byte>.Shared.Return(Buffer);
}

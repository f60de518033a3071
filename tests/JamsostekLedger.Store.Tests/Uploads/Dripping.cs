namespace JamsostekLedger.Store.Tests.Uploads;

/// <summary>Content that comes in uneven drops, as from a network.</summary>
internal sealed class Dripping(byte[] content) : MemoryStream(content, writable: false)
{
    private int _drops;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, 1 + (++_drops * 7919 % 60_000))], cancellationToken);
}

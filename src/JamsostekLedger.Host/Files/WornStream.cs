namespace JamsostekLedger.Host.Files;

/// <summary>
/// A file of which no more is read than a reader of an honest one needs: tables in it may point in circles.
/// </summary>
internal sealed class WornStream(Stream inner) : Stream
{
    private const int MostTimes = 16;
    private const long Least = 16 * 1024 * 1024;

    private long _left = Math.Max(Least, inner.Length * MostTimes);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        // Looking for what is not there wears it out as well.
        _left -= read + 1;
        return _left >= 0 ? read : throw new InvalidDataException("The file is read over and over again.");
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush() => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

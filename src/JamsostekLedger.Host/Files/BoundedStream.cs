namespace JamsostekLedger.Host.Files;

/// <summary>
/// A part of a spreadsheet, unpacked as it is read. A small file can unpack to gigabytes: there is an end to the
/// part, and to any one tag or text in it, which a reader of XML would hold whole.
/// </summary>
/// <param name="inner">The unpacked part.</param>
/// <param name="most">Bytes after which it is given up.</param>
internal sealed class BoundedStream(Stream inner, long most) : Stream
{
    private const int LongestBetweenTags = 1024 * 1024;

    private long _read;
    private int _sinceTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _read += read;
        var tag = buffer[..read].LastIndexOf((byte)'<');
        _sinceTag = tag < 0 ? _sinceTag + read : read - tag;
        if (_read > most || _sinceTag > LongestBetweenTags)
            throw new InvalidDataException("A part of the spreadsheet is larger than any honest one.");
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

using System.Text;

namespace JamsostekLedger.Host.Tests.Files;

/// <summary>A large file that nobody had to write: a beginning, and the same bytes again and again.</summary>
internal sealed class EndlessFile(string beginning, string fill, long length) : Stream
{
    private readonly byte[] _beginning = Encoding.UTF8.GetBytes(beginning);
    private readonly byte[] _fill = Encoding.UTF8.GetBytes(
        string.Concat(Enumerable.Repeat(fill, 64 * 1024 / fill.Length)));
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var isBeginning = _at < _beginning.Length;
        var from = isBeginning
            ? _beginning.AsSpan((int)_at)
            : _fill.AsSpan((int)((_at - _beginning.Length) % _fill.Length));
        var count = (int)Math.Min(Math.Min(buffer.Length, from.Length), length - _at);
        from[..count].CopyTo(buffer);
        _at += count;
        return count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

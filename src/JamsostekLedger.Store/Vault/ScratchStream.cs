using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// Content that comes to rest on disk while this process works with it, and is read by nobody else: it is sealed block
/// by block under a key that stands in memory only, in a file without a name. Whoever is killed leaves nothing that
/// could be read. Written from its beginning to its end, then read at any place by any number of readers.
/// </summary>
public sealed class ScratchStream : Stream
{
    private const int BlockSize = 64 * 1024;
    private const int BoxSize = BlockSize + Boxes.Overhead;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(Boxes.KeySize);
    private readonly byte[] _block = new byte[BlockSize];
    private readonly byte[] _box = new byte[BoxSize];
    private readonly AesGcm _cipher;
    private readonly SafeFileHandle _file;
    private long _length;
    private bool _isWhole;

    /// <summary>An empty one.</summary>
    public ScratchStream()
    {
        _cipher = Boxes.Cipher(_key);
        var path = Path.Combine(Path.GetTempPath(), $"jamsostek-{Guid.NewGuid():n}");
        _file = File.OpenHandle(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        // Windows deletes it with its last handle, also of a process that is killed; elsewhere the name goes at once.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
    }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => !_isWhole;

    /// <inheritdoc/>
    public override long Length => _length;

    /// <inheritdoc/>
    public override long Position { get => _length; set => throw new NotSupportedException(); }

    /// <summary>Writes what a stream holds, unless it is more than so many bytes.</summary>
    /// <returns>False where it is more.</returns>
    public async Task<bool> TakeAsync(Stream content, long most, CancellationToken cancellation)
    {
        var buffer = new byte[BlockSize];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            if (_length + read > most)
                return false;
            Write(buffer.AsSpan(0, read));
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_isWhole, this);
        while (buffer.Length > 0)
        {
            var held = (int)(_length % BlockSize);
            var taken = Math.Min(buffer.Length, BlockSize - held);
            buffer[..taken].CopyTo(_block.AsSpan(held));
            _length += taken;
            buffer = buffer[taken..];
            if (_length % BlockSize == 0)
                Seal((_length / BlockSize) - 1, BlockSize);
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return default;
    }

    /// <summary>A reader from the beginning; nothing is written any more.</summary>
    public Stream Open()
    {
        lock (_cipher)
        {
            if (!_isWhole && _length % BlockSize is var rest and > 0)
                Seal(_length / BlockSize, (int)rest);
            _isWhole = true;
        }

        return new Reader(this);
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
            _cipher.Dispose();
            CryptographicOperations.ZeroMemory(_key);
        }

        base.Dispose(disposing);
    }

    // A block is sealed once under this key, so its place may be its nonce.
    private void Seal(long place, int length)
    {
        var box = _box.AsSpan(0, length + Boxes.Overhead);
        BinaryPrimitives.WriteInt64BigEndian(box, place);
        Boxes.SealInto(box, _cipher, _block.AsSpan(0, length), []);
        RandomAccess.Write(_file, box, place * BoxSize);
    }

    private sealed class Reader(ScratchStream file) : Stream
    {
        private readonly AesGcm _cipher = Boxes.Cipher(file._key);
        private readonly byte[] _box = new byte[BoxSize];
        private byte[] _block = [];
        private long _place = -1;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => file._length;

        public override long Position { get; set; }

        public override int Read(Span<byte> buffer)
        {
            if (Position >= Length || buffer.Length == 0)
                return 0;
            Bring(Position / BlockSize);
            var some = _block.AsSpan((int)(Position % BlockSize));
            some = some[..Math.Min(some.Length, buffer.Length)];
            some.CopyTo(buffer);
            Position += some.Length;
            return some.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => Position,
            _ => Length,
        };

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _cipher.Dispose();
            base.Dispose(disposing);
        }

        private void Bring(long place)
        {
            if (place == _place)
                return;
            var size = (int)Math.Min(BlockSize, Length - (place * BlockSize)) + Boxes.Overhead;
            for (var read = 0; read < size;)
            {
                var more = RandomAccess.Read(file._file, _box.AsSpan(read, size - read), (place * BoxSize) + read);
                read += more > 0 ? more : throw new EndOfStreamException();
            }

            (_block, _place) = (Boxes.Open(_cipher, _box.AsSpan(0, size), []), place);
        }
    }
}

using System.Buffers.Binary;

namespace JamsostekLedger.Store.Append;

/// <summary>
/// A binary COPY into a table. Millions of fields pass here for one large file, so they are written as bytes at once;
/// the driver's own importer looks up how to write each of them.
/// </summary>
internal sealed class CopyInto : IAsyncDisposable
{
    private const int SendFrom = 64 * 1024;

    // The signature, then no flags and no extension.
    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, .. new byte[8]];
    private static readonly byte[] Trailer = [0xFF, 0xFF];

    private readonly NpgsqlRawCopyStream _stream;
    private readonly CopyBytes _rows = new();
    private readonly short _fields;
    private bool _open = true;

    private CopyInto(NpgsqlRawCopyStream stream, short fields) => (_stream, _fields) = (stream, fields);

    /// <summary>Begins.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, with commas between them.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<CopyInto> BeginAsync(
        NpgsqlConnection connection, string table, string columns, CancellationToken cancellation)
    {
        var copy = new CopyInto(
            await connection.BeginRawBinaryCopyAsync(
                $"copy {table} ({columns}) from stdin (format binary)", cancellation),
            (short)(columns.Count(letter => letter == ',') + 1));
        copy._rows.Raw(Header);
        return copy;
    }

    /// <summary>Begins a row: its fields are to be written next, all of them and in order.</summary>
    public CopyBytes Row()
    {
        if (_rows.Written.Length >= SendFrom)
            Send();
        Span<byte> count = stackalloc byte[2];
        BinaryPrimitives.WriteInt16BigEndian(count, _fields);
        return _rows.Raw(count);
    }

    /// <summary>Ends: the server has taken every row.</summary>
    public async Task CompleteAsync()
    {
        _rows.Raw(Trailer);
        Send();
        _open = false;
        await _stream.DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_open)
            return;

        // The stream would take its end for that of the rows.
        _open = false;
        await _stream.CancelAsync();
        await _stream.DisposeAsync();
    }

    private void Send()
    {
        _stream.Write(_rows.Written);
        _rows.Start();
    }
}

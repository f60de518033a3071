using System.Buffers.Binary;
using System.Text;
using System.Threading.Channels;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// The rows of a query, read through a binary COPY on a thread of its own, at most a few batches ahead of whoever
/// takes them: memory stays the same for any number of rows. COPY sends no names, so fields are read by their places.
/// Memory handed out lives until the row after the next <see cref="NextAsync"/>.
/// </summary>
internal sealed class CopyCursor : IAsyncDisposable
{
    private const int BatchesAhead = 8;
    private static readonly Instant PostgresEpoch = Instant.FromUtc(2000, 1, 1, 0, 0);
    private static readonly LocalDate PostgresDay = new(2000, 1, 1);

    private readonly CancellationTokenSource _stop;
    private readonly Channel<CopyBatch> _batches =
        Channel.CreateBounded<CopyBatch>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true });
    private readonly Task _reading;
    private int[] _starts = new int[24];
    private int[] _lengths = new int[24];
    private CopyBatch _batch;
    private int _row;
    private int _next;
    private bool _isDisposed;

    private CopyCursor(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _reading = Task.Run(() => ReadAsync(connection, sql), CancellationToken.None);
    }

    /// <summary>Whether there is a row to look at.</summary>
    public bool HasRow { get; private set; }

    /// <summary>The fields of the row as COPY writes them, each with its length before it.</summary>
    public ReadOnlySpan<byte> Fields => _batch.Buffer.AsSpan(_row, _next - _row);

    /// <summary>Starts to read; the connection is busy until the cursor is disposed.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="query">A query without parameters.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static CopyCursor Start(NpgsqlConnection connection, string query, CancellationToken cancellation) =>
        new(connection, $"copy ({query}) to stdout (format binary)", cancellation);

    /// <summary>A text as it stands in SQL: COPY takes no parameters.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Goes to the next row; false after the last.</summary>
    public ValueTask<bool> NextAsync() => TryNext() ? new(true) : LoadAsync();

    /// <summary>
    /// Goes to the next row of the batch at hand, without a wait; false where another batch must be loaded.
    /// </summary>
    public bool TryNext()
    {
        if (_next >= _batch.Length)
            return false;

        HasRow = true;
        var bytes = _batch.Buffer.AsSpan(0, _batch.Length);
        var fields = BinaryPrimitives.ReadInt16BigEndian(bytes[_next..]);
        var at = _row = _next + 2;
        if (fields > _starts.Length)
            (_starts, _lengths) = (new int[fields], new int[fields]);
        for (var i = 0; i < fields; i++)
        {
            _lengths[i] = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            _starts[i] = at + 4;
            at += 4 + Math.Max(0, _lengths[i]);
        }

        _next = at;
        return true;
    }

    public bool IsNull(int field) => _lengths[field] < 0;

    public ReadOnlyMemory<byte> Bytes(int field) =>
        _batch.Buffer.AsMemory(_starts[field], Math.Max(0, _lengths[field]));

    public long Int64(int field) => BinaryPrimitives.ReadInt64BigEndian(Bytes(field).Span);

    public int Int32(int field) => BinaryPrimitives.ReadInt32BigEndian(Bytes(field).Span);

    public bool Boolean(int field) => !IsNull(field) && Bytes(field).Span[0] != 0;

    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field).Span);

    public string? OptionalText(int field) => IsNull(field) ? null : Text(field);

    public Guid Id(int field) => new(Bytes(field).Span, bigEndian: true);

    /// <summary>A jsonb's text; before it stands the number of its format.</summary>
    public ReadOnlyMemory<byte> Json(int field) => IsNull(field) ? default : Bytes(field)[1..];

    public LocalDate Day(int field) => PostgresDay.PlusDays(Int32(field));

    /// <exception cref="OverflowException">An instant that no fact was ever recorded at: infinity.</exception>
    public Instant Time(int field) => PostgresEpoch.Plus(Duration.FromTicks(checked(Int64(field) * 10)));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;

        _isDisposed = true;
        await _stop.CancelAsync();
        while (_batches.Reader.TryRead(out var batch))
            batch.GiveBack();
        await _reading;
        _stop.Dispose();
    }

    private async ValueTask<bool> LoadAsync()
    {
        if (_batch.Buffer is not null)
            _batch.GiveBack();
        (_batch, _next) = (default, 0);
        HasRow = false;
        return await _batches.Reader.WaitToReadAsync() && _batches.Reader.TryRead(out _batch) && TryNext();
    }

    private async Task ReadAsync(NpgsqlConnection connection, string sql)
    {
        try
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync(sql, _stop.Token);
            await CopyBatches.ReadAsync(copy, _batches.Writer, _stop.Token);
            _batches.Writer.Complete();
        }
        catch (Exception fault)
        {
            // Whoever takes the rows gets the fault where the next batch would be.
            _batches.Writer.TryComplete(fault);
        }
    }
}

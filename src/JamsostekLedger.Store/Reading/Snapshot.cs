using System.Data;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// The database as it was at one moment, over as many connections as a reader wants: appends go on beside it and
/// are not seen.
/// </summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly LedgerDatabase _database;
    private readonly List<NpgsqlConnection> _connections = [];
    private readonly List<CopyCursor> _cursors = [];
    private string? _id;

    private Snapshot(LedgerDatabase database) => _database = database;

    /// <summary>The first connection, for queries of their own.</summary>
    public NpgsqlConnection Connection => _connections[0];

    /// <summary>Takes the moment: now.</summary>
    public static async Task<Snapshot> TakeAsync(LedgerDatabase database, CancellationToken cancellation)
    {
        var snapshot = new Snapshot(database);
        try
        {
            await snapshot.ConnectAsync(cancellation);
            snapshot._id = await snapshot.Connection.Query("select pg_export_snapshot()")
                .ValueAsync<string>(cancellation);
            return snapshot;
        }
        catch
        {
            await snapshot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads a query without parameters on a connection of its own.</summary>
    public async Task<CopyCursor> CursorAsync(string query, CancellationToken cancellation)
    {
        var cursor = CopyCursor.Start(await ConnectAsync(cancellation), query, cancellation);
        _cursors.Add(cursor);
        return cursor;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var cursor in _cursors)
            await cursor.DisposeAsync();
        foreach (var connection in _connections)
            await connection.DisposeAsync();
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation)
    {
        var connection = await _database.Patient.OpenConnectionAsync(cancellation);
        _connections.Add(connection);
        // Ends with the connection, which rolls it back: nothing was written. Rows are wanted in the order of their
        // key as they come, not all at once: a plan that sorts would first spill the region to disk.
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var take = _id is null ? "" : $"set transaction snapshot {CopyCursor.Literal(_id)};";
        await connection.Query(
            $"{take} set transaction read only; set local jit = off; set local work_mem = '64MB'; "
            + "set local enable_sort = off").RunAsync(cancellation);
        return connection;
    }
}

using Npgsql;

namespace JamsostekLedger.Host.Background;

/// <summary>
/// Tells whether any server is there to do background work: each holds a shared lock for as long as its connection
/// lives.
/// </summary>
internal sealed class ServerPresence : IAsyncDisposable
{
    // Any number, as long as nobody else locks by it.
    private const long Lock = 0x4A414D535256;

    private readonly NpgsqlConnection _connection;

    private ServerPresence(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Shows itself.</summary>
    public static async Task<ServerPresence> ShowAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        await AskAsync(connection, $"select pg_try_advisory_lock_shared({Lock})", cancellation);
        return new(connection);
    }

    /// <summary>Whether any server shows itself now.</summary>
    public static async Task<bool> IsThereAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        // Held for no longer than this statement.
        return !await AskAsync(connection, $"select pg_try_advisory_xact_lock({Lock})", cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await AskAsync(_connection, $"select pg_advisory_unlock_shared({Lock})", CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The line is broken, and the lock with it.
        }

        await _connection.DisposeAsync();
    }

    private static async Task<bool> AskAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }
}

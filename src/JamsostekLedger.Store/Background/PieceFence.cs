using Npgsql;

namespace JamsostekLedger.Store.Background;

/// <summary>
/// Held by the node that is at a piece, for as long as its connection lives. A node that was only slow to say that it
/// lives is not joined by another one at the same piece.
/// </summary>
public sealed class PieceFence : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly string _piece;

    private PieceFence(NpgsqlConnection connection, string piece) => (_connection, _piece) = (connection, piece);

    /// <summary>The fence around a piece; null where another node holds it.</summary>
    /// <param name="source">The ledger's database.</param>
    /// <param name="piece">The piece.</param>
    public static async Task<PieceFence?> TryTakeAsync(NpgsqlDataSource source, Piece piece)
    {
        var connection = await source.OpenConnectionAsync();
        var name = $"jamsostek work {piece.Kind}/{piece.Key}";
        if (await AskAsync(connection, "pg_try_advisory_lock", name))
            return new(connection, name);

        await connection.DisposeAsync();
        return null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            // A pooled connection would hold it until its next user.
            await AskAsync(_connection, "pg_advisory_unlock", _piece);
        }
        catch (NpgsqlException)
        {
            // The line is broken, and the fence with it.
        }

        await _connection.DisposeAsync();
    }

    private static async Task<bool> AskAsync(NpgsqlConnection connection, string what, string piece)
    {
        await using var command = new NpgsqlCommand($"select {what}(hashtextextended($1, 0))", connection)
        {
            Parameters = { new() { Value = piece } },
        };
        return (bool)(await command.ExecuteScalarAsync())!;
    }
}

namespace JamsostekLedger.Store.Background;

/// <summary>
/// Held by the node that is at a piece, for as long as its connection lives. A node that was only slow to say that it
/// lives is not joined by another one at the same piece.
/// </summary>
public sealed class PieceFence : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly AdvisoryLock _lock;

    private PieceFence(NpgsqlConnection connection, AdvisoryLock held) => (_connection, _lock) = (connection, held);

    /// <summary>The fence around a piece; null where another node holds it.</summary>
    /// <param name="source">The ledger's database.</param>
    /// <param name="piece">The piece.</param>
    public static async Task<PieceFence?> TryTakeAsync(NpgsqlDataSource source, Piece piece)
    {
        var connection = await source.OpenConnectionAsync();
        var mine = AdvisoryLock.WorkAt(piece);
        if (await mine.TryTakeAsync(connection, CancellationToken.None))
            return new(connection, mine);

        await connection.DisposeAsync();
        return null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _lock.GiveBackAsync(_connection);
        }
        catch (NpgsqlException)
        {
            // The line is broken, and the fence with it.
        }

        await _connection.DisposeAsync();
    }
}

namespace JamsostekLedger.Simulation.World;

/// <summary>A lock that somebody else holds, so that others wait in an order that is known.</summary>
internal sealed class HeldLock : IAsyncDisposable
{
    private readonly Scene _scene;
    private readonly NpgsqlConnection _connection;
    private NpgsqlTransaction? _transaction;

    private HeldLock(Scene scene, NpgsqlConnection connection) => (_scene, _connection) = (scene, connection);

    /// <summary>Holds a region's head: who appends to it waits before anything is decided.</summary>
    public static Task<HeldLock> RegionAsync(Scene scene, string region) =>
        HoldAsync(scene, $"select from ledger.head where region = '{region}' for update");

    /// <summary>Holds the table of blocks: who appends waits after everything is written but the block.</summary>
    public static Task<HeldLock> BlocksAsync(Scene scene) => HoldAsync(scene, "lock table ledger.block in share mode");

    /// <summary>Waits until so many wait, or one of those whom it is about is done; says whether so many do.</summary>
    public async Task<bool> UntilWaitingAsync(int count, params Task[] about)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await _scene.WaitingAsync() < count)
        {
            if (about.Any(task => task.IsCompleted))
                return false;
            await Task.Delay(4, limit.Token);
        }

        return true;
    }

    public async Task ReleaseAsync()
    {
        if (_transaction is { } held)
            await held.RollbackAsync();
        _transaction = null;
    }

    public async ValueTask DisposeAsync()
    {
        await ReleaseAsync();
        await _connection.DisposeAsync();
    }

    private static async Task<HeldLock> HoldAsync(Scene scene, string sql)
    {
        var held = new HeldLock(scene, await scene.Owner.OpenConnectionAsync());
        held._transaction = await held._connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(sql, held._connection);
        await command.ExecuteNonQueryAsync();
        return held;
    }
}

using Npgsql;

namespace JamsostekLedger.Store.Tests.Recording;

/// <summary>A region whose head another transaction holds: writers wait for it, and a test sees them wait.</summary>
public sealed class HeldRegion : IAsyncDisposable
{
    private const string Waiting = """
        select pid, xact_start::text from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' order by pid
        """;

    private readonly TestLedger _ledger;
    private readonly NpgsqlConnection _connection;
    private NpgsqlTransaction? _transaction;

    private HeldRegion(TestLedger ledger, NpgsqlConnection connection) =>
        (_ledger, _connection) = (ledger, connection);

    public static async Task<HeldRegion> HoldAsync(TestLedger ledger, string region = TestLedger.Gianyar)
    {
        var held = new HeldRegion(ledger, await ledger.Owner.OpenConnectionAsync());
        held._transaction = await held._connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(
            $"select 1 from ledger.head where region = '{region}' for update", held._connection);
        (await command.ExecuteScalarAsync()).ShouldBe(1);
        return held;
    }

    /// <summary>Asks until so many writers wait, and names their processes.</summary>
    public async Task<List<string>> WaitersAsync(int count, Func<string, bool>? which = null)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            var waiters = (await _ledger.LinesAsync(Waiting)).Where(which ?? (_ => true)).ToList();
            if (waiters.Count >= count)
                return waiters;
        }
    }

    public async Task ReleaseAsync() => await _transaction!.RollbackAsync();

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();
}

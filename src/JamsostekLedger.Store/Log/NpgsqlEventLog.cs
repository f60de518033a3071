using System.Runtime.CompilerServices;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Log;

/// <summary>The log of the default build: SQL and COPY of our own, in one round trip where one will do.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Says when.</param>
public sealed class NpgsqlEventLog(LedgerDatabase database, IClock clock) : IEventLog
{
    /// <inheritdoc/>
    public string Name => "npgsql";

    /// <inheritdoc/>
    public LedgerDatabase Database => database;

    /// <inheritdoc/>
    public IClock Clock => clock;

    /// <inheritdoc/>
    public async Task<RegionAppend> BeginAsync(
        string region, IReadOnlyCollection<string> streams, IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation = default) =>
        await NpgsqlAppend.BeginAsync(database, region, clock, streams, ids, cancellation);

    /// <inheritdoc/>
    public async Task<StreamState> StateAsync(
        string region, string stream, CancellationToken cancellation = default)
    {
        var type = StreamTypes.OfStream(stream);
        var state = new StreamState(0, type.Empty);
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await foreach (var recorded in FactQueries.OfStreamAsync(
                           connection, region, stream, cancellation: cancellation))
            state = new(recorded.Version, type.Evolve(state.State, recorded.Fact));
        return state;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Recorded> ReplayAsync(
        string region, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await foreach (var recorded in FactQueries.OfRegionAsync(connection, region, cancellation: cancellation))
            yield return recorded;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

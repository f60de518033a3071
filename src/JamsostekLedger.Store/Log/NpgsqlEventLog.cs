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
        await using var batch = database.Source.CreateBatch();
        batch.BatchCommands.Add(AppendQueries.Streams(region, [stream]));
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        return (await AppendQueries.ReadStreamsAsync(reader, cancellation)).GetValueOrDefault(stream)
            ?? new(0, StreamTypes.OfStream(stream).Empty);
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

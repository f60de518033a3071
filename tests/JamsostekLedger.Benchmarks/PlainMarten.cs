using JamsostekLedger.Claims;
using JamsostekLedger.Registry;
using JasperFx.Events;
using JasperFx.MultiTenancy;
using Marten;
using Npgsql;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// Marten by itself, beside the ledger in the same database: the same facts in streams of a schema of its own, without
/// journal, views and proof, so that it can be seen what those cost.
/// </summary>
internal sealed class PlainMarten : IAsyncDisposable
{
    private const int BatchSize = 4_000;

    private readonly NpgsqlDataSource _source;
    private readonly DocumentStore _store;

    private PlainMarten(NpgsqlDataSource source, DocumentStore store) => (_source, _store) = (source, store);

    /// <summary>Marten's tables in a database.</summary>
    /// <param name="connectionString">The way to it, as the owner of its tables.</param>
    /// <param name="mode">How Marten's session appends.</param>
    public static async Task<PlainMarten> OpenAsync(string connectionString, EventAppendMode mode)
    {
        var source = NpgsqlDataSource.Create(connectionString);
        var store = DocumentStore.For(options =>
        {
            options.Connection(source);
            options.DatabaseSchemaName = options.Events.DatabaseSchemaName = $"marten_{mode}".ToLowerInvariant();
            options.DisableNpgsqlLogging = true;
            options.UseSystemTextJsonForSerialization(LedgerJson.Stored.Options);
            options.Events.StreamIdentity = StreamIdentity.AsString;
            options.Events.TenancyStyle = TenancyStyle.Conjoined;
            options.Events.MetadataConfig.EnableAll();
            options.Events.AppendMode = mode;
            foreach (var type in FactTypes.All)
                options.Events.MapEventType(type.ClrType, type.Name);
        });
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return new(source, store);
    }

    /// <summary>Starts a stream for each, a session and a commit for as many as a batch of a file.</summary>
    public async Task AppendAsync(IEnumerable<PayBenefit> commands, int batch = BatchSize)
    {
        foreach (var some in commands.Chunk(batch))
        {
            await using var session = _store.LightweightSession(Bench.Region.Code);
            foreach (var command in some)
                session.Events.StartStream(command.Stream, command.Fact);
            await session.SaveChangesAsync();
        }
    }

    /// <summary>The same by Marten's bulk insert.</summary>
    public Task BulkInsertAsync(IEnumerable<PayBenefit> commands) => _store.BulkInsertEventsAsync(
        Bench.Region.Code,
        [
            .. commands.Select(command => StreamAction.Start(
                (IEventRegistry)_store.Options.Events, command.Stream, command.Fact)),
        ],
        BatchSize, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _source.DisposeAsync();
    }
}

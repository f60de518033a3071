using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Append;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using JasperFx.MultiTenancy;
using Marten;
using Weasel.Core;
using SystemTextJsonSerializer = Marten.Services.SystemTextJsonSerializer;

namespace JamsostekLedger.Store;

/// <summary>
/// Where facts are kept: Marten's event store, told of the ledger's streams, facts and spellings. What is appended goes
/// through a <see cref="RegionAppend"/>; reports read the same tables by SQL of their own.
/// </summary>
/// <param name="database">The database, migrated.</param>
/// <param name="clock">Says when something is recorded.</param>
public sealed class LedgerStore(LedgerDatabase database, IClock clock) : IAsyncDisposable
{
    /// <summary>The schema of streams and of everything beside them.</summary>
    public const string Schema = "ledger";

    // Made at the first append: who only reads pays nothing for it.
    private readonly Lazy<DocumentStore> _documents = new(() =>
        DocumentStore.For(options => Configure(options, database.Source, AutoCreate.None)));

    /// <summary>Connections to the database.</summary>
    public LedgerDatabase Database => database;

    /// <summary>Says when something is recorded.</summary>
    public IClock Clock => clock;

    /// <summary>What must be in order before anything is recorded; null where nothing is asked.</summary>
    public Hindrances? Hindrances { get; init; }

    /// <summary>
    /// So far may the clock stand ahead of the region's last append and of the database; else nothing is recorded.
    /// </summary>
    public Duration ClockLead { get; init; } = Duration.FromMinutes(10);

    /// <summary>Below this many facts one batch of statements is faster than five COPYs.</summary>
    internal int CopyFrom { get; init; } = 24;

    /// <summary>What this process need not read again.</summary>
    internal RememberedStreams Remembered { get; } = new();

    /// <summary>Marten's store, for appends.</summary>
    internal IDocumentStore Documents => _documents.Value;

    /// <summary>Locks a region and loads what a first decision needs.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="wanted">What to load.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public Task<RegionAppend> BeginAsync(string region, Wanted wanted, CancellationToken cancellation = default) =>
        RegionAppend.BeginAsync(this, region, wanted, locks: true, cancellation);

    /// <summary>
    /// The same without a lock, for a look at what recording would come to; it can only be rolled back.
    /// </summary>
    public Task<RegionAppend> PreviewAsync(string region, Wanted wanted, CancellationToken cancellation = default) =>
        RegionAppend.BeginAsync(this, region, wanted, locks: false, cancellation);

    /// <summary>Names Marten's version: each makes its tables once.</summary>
    internal static string MartenVersion { get; } = $"marten-{typeof(DocumentStore).Assembly.GetName().Version}";

    /// <summary>Makes and upgrades what Marten wants in the database beside the numbered migrations.</summary>
    /// <param name="owner">Connections of the role that owns the tables.</param>
    internal static async Task MakeTablesAsync(NpgsqlDataSource owner)
    {
        await using var store = DocumentStore.For(options => Configure(options, owner, AutoCreate.CreateOrUpdate));
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
    }

    /// <summary>Tells Marten of the ledger.</summary>
    /// <param name="options">What is set.</param>
    /// <param name="source">Connections.</param>
    /// <param name="create">Whether Marten may make what is missing; the program's role may not.</param>
    internal static void Configure(StoreOptions options, NpgsqlDataSource source, AutoCreate create)
    {
        options.Connection(source);
        options.DatabaseSchemaName = Schema;
        options.Events.DatabaseSchemaName = Schema;
        options.AutoCreateSchemaObjects = create;
        options.DisableNpgsqlLogging = true;
        options.Serializer(Serializer());

        options.Events.StreamIdentity = StreamIdentity.AsString;
        options.Events.TenancyStyle = TenancyStyle.Conjoined;
        options.Events.MetadataConfig.EnableAll();
        // Only this mode knows numbers and versions before the projections run, and a proof is made of them.
        options.Events.AppendMode = EventAppendMode.Rich;
        foreach (var type in FactTypes.All)
            options.Events.MapEventType(type.ClrType, type.Name);

        options.Projections.Add(new LedgerProjection(), ProjectionLifecycle.Inline);
        // Money: a fact that cannot be read or applied stops whoever reads. It is never passed over.
        foreach (var errors in new[] { options.Projections.Errors, options.Projections.RebuildErrors })
            (errors.SkipApplyErrors, errors.SkipSerializationErrors, errors.SkipUnknownEvents) = (false, false, false);

        // What may be tried again, and what must be looked up first, is decided in one place: Recorder.
        options.ConfigurePolly(_ => { });
        options.ConfigureWritePolly(_ => { });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_documents.IsValueCreated)
            await _documents.Value.DisposeAsync();
    }

    private static SystemTextJsonSerializer Serializer() => new(new JsonSerializerOptions(LedgerJson.Stored.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(LedgerJson.Stored, new DefaultJsonTypeInfoResolver()),
    })
    {
        Casing = Casing.CamelCase,
        EnumStorage = EnumStorage.AsString,
    };
}

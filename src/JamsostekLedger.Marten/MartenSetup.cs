using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using JamsostekLedger.Registry;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using JasperFx.MultiTenancy;
using Marten;
using Npgsql;
using Weasel.Core;
using SystemTextJsonSerializer = Marten.Services.SystemTextJsonSerializer;

namespace JamsostekLedger.Marten;

/// <summary>How Marten is told of the ledger's streams: tables and spellings are those of the other log.</summary>
internal static class MartenSetup
{
    /// <summary>The schema of the streams.</summary>
    public const string Schema = "ledger";

    /// <summary>Sets a document store up.</summary>
    /// <param name="options">What is set.</param>
    /// <param name="source">Connections.</param>
    /// <param name="create">Whether Marten may make what is missing; the application's role may not.</param>
    public static void Configure(StoreOptions options, NpgsqlDataSource source, AutoCreate create)
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

        // What may be tried again, and what must be looked up first, is decided in one place for both logs.
        options.ConfigurePolly(_ => { });
        options.ConfigureWritePolly(_ => { });
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

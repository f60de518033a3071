using JamsostekLedger.Store;
using JasperFx;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Wolverine;
using Wolverine.Persistence.Durability;

namespace JamsostekLedger.Marten.Background;

/// <summary>The tables of Wolverine, in a schema of their own.</summary>
public static class WolverineSchema
{
    private const string Grants = $"""
        grant usage on schema {WolverineHost.Schema} to {Migrator.Role};
        grant select, insert, update, delete on all tables in schema {WolverineHost.Schema} to {Migrator.Role};
        grant usage on all sequences in schema {WolverineHost.Schema} to {Migrator.Role};
        """;

    /// <summary>Makes what is missing, and lets the ledger's role work with it.</summary>
    /// <param name="owner">Connection string of the role that owns the database.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>Whether there was anything to make.</returns>
    public static Task<bool> EnsureAsync(string owner, CancellationToken cancellation = default) => MadeOnce.RunAsync(
        owner, typeof(WolverineOptions).Assembly, async _ =>
        {
            // The host closes its connections when it stops; those of the caller stay.
            using var host = WolverineHost.Build(NullLoggerFactory.Instance, options => options.KeepIn(
                NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString),
                AutoCreate.CreateOrUpdate));
            var store = host.Services.GetRequiredService<IMessageStore>();
            await store.Admin.MigrateAsync();
            await store.DisposeAsync();
        }, Grants, cancellation);
}

using JamsostekLedger.Store;
using JasperFx;
using Marten;

namespace JamsostekLedger.Marten;

/// <summary>
/// The objects that Marten wants beside the tables of the streams, which the ledger's own migrations make.
/// </summary>
public static class MartenSchema
{
    private const string Grants = $"""
        grant select on all tables in schema {MartenSetup.Schema} to {Migrator.Role};
        grant insert, update on {MartenSetup.Schema}.mt_high_water_skips to {Migrator.Role};
        """;

    /// <summary>Makes what is missing.</summary>
    /// <param name="owner">Connection string of the role that owns the tables.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>Whether there was anything to make.</returns>
    public static Task<bool> EnsureAsync(string owner, CancellationToken cancellation = default) => MadeOnce.RunAsync(
        owner, typeof(DocumentStore).Assembly, async source =>
        {
            await using var store = DocumentStore.For(options =>
                MartenSetup.Configure(options, source, AutoCreate.CreateOrUpdate));
            await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        }, Grants, cancellation);
}

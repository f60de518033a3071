using JasperFx;
using Marten;
using Npgsql;

namespace JamsostekLedger.Marten;

/// <summary>
/// Makes the objects that Marten wants beside the tables of the streams, which the ledger's own migrations make. Done
/// once for each version of Marten, under a lock, as the owner of the tables.
/// </summary>
public static class MartenSchema
{
    // Any number, as long as nobody else locks by it.
    private const long Lock = 0x4A414D4D4152;

    private static string Mark => $"marten-{typeof(DocumentStore).Assembly.GetName().Version}";

    /// <summary>Makes what is missing.</summary>
    /// <param name="owner">Connection string of the role that owns the tables.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>Whether there was anything to make.</returns>
    public static async Task<bool> EnsureAsync(string owner, CancellationToken cancellation = default)
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(owner) { Pooling = false }.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        if (await IsMarkedAsync(connection, cancellation))
            return false;

        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", cancellation);
        if (await IsMarkedAsync(connection, cancellation))
            return false;

        await using var store = DocumentStore.For(options =>
            MartenSetup.Configure(options, source, AutoCreate.CreateOrUpdate));
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        await ExecuteAsync(connection, """
            grant select on all tables in schema ledger to jamsostek_app;
            grant insert, update on ledger.mt_high_water_skips to jamsostek_app;
            """, cancellation);
        await ExecuteAsync(connection,
            $"insert into ledger.migration (name, sha256) values ('{Mark}', '') on conflict do nothing", cancellation);
        return true;
    }

    private static async Task<bool> IsMarkedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select exists (select from ledger.migration where name = '{Mark}')", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

using JamsostekLedger.Store;
using Npgsql;
using Quartz;

namespace JamsostekLedger.Host.Background;

/// <summary>The tables of Quartz.NET, in a schema of their own.</summary>
internal static class QuartzTables
{
    /// <summary>How their names begin.</summary>
    public const string Prefix = "background.qrtz_";

    // Any number, as long as nobody else locks by it.
    private const long Lock = 0x4A414D51525A;

    /// <summary>Makes them where they are missing, and lets the ledger's role work with them.</summary>
    /// <param name="ownerConnection">The way to the database for whoever may make tables.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether they were made now.</returns>
    public static async Task<bool> EnsureAsync(string ownerConnection, CancellationToken cancellation = default)
    {
        var settings = new NpgsqlConnectionStringBuilder(ownerConnection) { Pooling = false };
        await using var source = NpgsqlDataSource.Create(settings.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        if (await AreThereAsync(connection, cancellation))
            return false;

        // Two nodes may start at once on an empty database; the lock ends with the connection.
        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", cancellation);
        if (await AreThereAsync(connection, cancellation))
            return false;

        await ExecuteAsync(connection, "create schema if not exists background", cancellation);
        await ProvisionAsync(source, cancellation);
        await ExecuteAsync(connection, $"""
            grant usage on schema background to {Migrator.Role};
            grant select, insert, update, delete on all tables in schema background to {Migrator.Role};
            """, cancellation);
        return true;
    }

    // A scheduler makes them when it starts; this one has another name than those that work, and so nothing to do.
    private static async Task ProvisionAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var factory = QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = "tables");
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(database => database.DataSourceFactory = _ => source);
                store.ConfigureStore(options => options.TablePrefix = Prefix);
                store.ProvisionSchema();
            });
        }).Build();
        var scheduler = await factory.GetScheduler(cancellation);
        await scheduler.Start(cancellation);
        await scheduler.Shutdown(waitForJobsToComplete: true, cancellation);
    }

    // Granted last: whoever was cut off before that begins again.
    private static async Task<bool> AreThereAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"""
            select coalesce((
                select has_table_privilege('{Migrator.Role}', c.oid, 'insert') from pg_class c
                where c.oid = to_regclass('{Prefix}job_details')), false)
            """, connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

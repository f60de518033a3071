using JamsostekLedger.Store;
using JasperFx;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Wolverine;
using Wolverine.Persistence.Durability;

namespace JamsostekLedger.Marten.Background;

/// <summary>
/// The tables of Wolverine, in a schema of their own. Made once for each version of Wolverine, under a lock, as the
/// owner of the database.
/// </summary>
public static class WolverineSchema
{
    // Any number, as long as nobody else locks by it.
    private const long Lock = 0x4A414D57564E;

    private static string Mark => $"wolverine-{typeof(WolverineOptions).Assembly.GetName().Version}";

    /// <summary>Makes what is missing, and lets the ledger's role work with it.</summary>
    /// <param name="owner">Connection string of the role that owns the database.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>Whether there was anything to make.</returns>
    public static async Task<bool> EnsureAsync(string owner, CancellationToken cancellation = default)
    {
        var settings = new NpgsqlConnectionStringBuilder(owner) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);
        if (await IsMarkedAsync(connection, cancellation))
            return false;

        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", cancellation);
        if (await IsMarkedAsync(connection, cancellation))
            return false;

        using (var host = WolverineHost.Build(NullLoggerFactory.Instance, options =>
                   options.KeepIn(NpgsqlDataSource.Create(settings.ConnectionString), AutoCreate.CreateOrUpdate)))
        {
            var store = host.Services.GetRequiredService<IMessageStore>();
            await store.Admin.MigrateAsync();
            await store.DisposeAsync();
        }

        await ExecuteAsync(connection, $"""
            grant usage on schema {WolverineHost.Schema} to {Migrator.Role};
            grant select, insert, update, delete on all tables in schema {WolverineHost.Schema} to {Migrator.Role};
            grant usage on all sequences in schema {WolverineHost.Schema} to {Migrator.Role};
            insert into ledger.migration (name, sha256) values ('{Mark}', '') on conflict do nothing;
            """, cancellation);
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

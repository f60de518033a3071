using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Cluster;

namespace JamsostekLedger.Store;

/// <summary>
/// Brings a database to the present schema, under one lock: numbered SQL files, each applied once, and what Marten and
/// Wolverine want beside them, once for each version of theirs. Whoever was cut off is followed by another that goes
/// on.
/// </summary>
public static class Migrator
{
    /// <summary>
    /// The rights of the program, which its log-in has: it may not change or delete facts, journal and blocks.
    /// </summary>
    public const string Role = "jamsostek_app";

    /// <summary>Applies what is missing, as an owner whose ledger makes the program's log-in itself.</summary>
    /// <inheritdoc cref="MigrateAsync(DatabaseLogins, CancellationToken)"/>
    public static Task<IReadOnlyList<string>> MigrateAsync(
        string owner, CancellationToken cancellation = default) =>
        MigrateAsync(DatabaseLogins.Of(owner), cancellation);

    /// <summary>Applies what is missing.</summary>
    /// <returns>Names of the migrations applied now.</returns>
    /// <exception cref="InvalidDataException">An applied migration is not the one of this build.</exception>
    /// <exception cref="ClusterUnavailableException">Nobody said who owns the database, or the owner may not make
    /// roles.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(
        DatabaseLogins logins, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(logins);
        await using var source = LedgerDatabase.Build(
            new(logins.Owner ?? throw NotTold("Only who owns the database can migrate it")) { Pooling = false });
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await AdvisoryLock.Migration.TakeAsync(connection, cancellation);
        await PrepareAsync(connection, logins, cancellation);

        var applied = (await connection.Query("select name, sha256 from ledger.migration").ListAsync(
            row => (Name: row.Text("name"), Hash: row.Text("sha256")), cancellation)).ToDictionary(
            migration => migration.Name, migration => migration.Hash);
        var now = new List<string>();
        foreach (var (name, sql) in Scripts())
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
            if (applied.TryGetValue(name, out var earlier))
            {
                if (earlier != hash)
                    throw new InvalidDataException($"Migration {name} was applied with another content.");
                continue;
            }

            await ApplyAsync(connection, name, sql, hash, cancellation);
            now.Add(name);
        }

        if (!applied.ContainsKey(LedgerStore.MartenVersion))
        {
            // The mark goes in last, with the rights.
            await LedgerStore.MakeTablesAsync(source);
            await ApplyAsync(connection, LedgerStore.MartenVersion, MartenGrants, "", cancellation);
            now.Add(LedgerStore.MartenVersion);
        }

        if (await WolverineTables.EnsureAsync(connection, cancellation))
            now.Add("wolverine");
        return now;
    }

    /// <summary>Whether a database is at the present schema, for a program that cannot bring it there.</summary>
    /// <exception cref="ClusterUnavailableException">It is not.</exception>
    internal static async Task RequireAsync(NpgsqlDataSource program, CancellationToken cancellation)
    {
        var applied = new HashSet<string>();
        try
        {
            applied.UnionWith(await program.Query("select name from ledger.migration")
                .ListAsync(row => row.Text("name"), cancellation));
        }
        catch (PostgresException missing) when (missing.SqlState is "42P01" or "3F000" or "42501")
        {
        }

        if (Scripts().Any(script => !applied.Contains(script.Name)) || !applied.Contains(LedgerStore.MartenVersion))
            throw NotTold("The database is not at the schema of this version");
    }

    private static ClusterUnavailableException NotTold(string what) => new(
        $"{what}: run `jamsostek database migrate` with JAMSOSTEK_DATABASE_OWNER, the owner's connection string.");

    /// <summary>All that is ever run to make guards and rights: nothing else in the database has made any.</summary>
    internal static IEnumerable<string> AllSql() =>
        [.. Scripts().Select(script => script.Sql), MartenGrants, WolverineTables.Script()];

    private const string MartenGrants = $"""
        grant select on all tables in schema {LedgerStore.Schema} to {Role};
        grant insert, update on {LedgerStore.Schema}.mt_high_water_skips to {Role};
        """;

    // A role belongs to the whole server: another database may have made it.
    private const string Preparation = $"""
        do $$ begin
            if not exists (select from pg_roles where rolname = '{Role}') then
                create role {Role} nologin;
            end if;
        exception
            when duplicate_object or unique_violation then null;
        end $$;
        create schema if not exists ledger;
        create table if not exists ledger.migration (
            name varchar primary key, sha256 varchar not null, applied_at timestamptz not null default now());
        """;

    private static async Task PrepareAsync(
        NpgsqlConnection connection, DatabaseLogins logins, CancellationToken cancellation)
    {
        try
        {
            await connection.Query(Preparation).RunAsync(cancellation);
        }
        catch (PostgresException forbidden) when (forbidden.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw logins.MayNot(forbidden);
        }

        await logins.MakeAsync(connection, cancellation);
    }

    private static async Task ApplyAsync(
        NpgsqlConnection connection, string name, string sql, string hash, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.Query(sql).RunAsync(cancellation);
        await connection.Query("insert into ledger.migration (name, sha256) values ($1, $2)",
            Sql.Text(name), Sql.Text(hash)).RunAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static IEnumerable<(string Name, string Sql)> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        const string folder = "JamsostekLedger.Store.Migrations.";
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder,
                     StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (resource[folder.Length..^".sql".Length], reader.ReadToEnd());
        }
    }
}

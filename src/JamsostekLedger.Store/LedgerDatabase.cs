using JamsostekLedger.Store.Cluster;

namespace JamsostekLedger.Store;

/// <summary>The database that a ledger lives in, opened with the program's log-in.</summary>
public sealed class LedgerDatabase : IAsyncDisposable
{
    /// <summary>
    /// The most connections of a server. PostgreSQL allows a hundred unless it is told otherwise: two servers, each
    /// verb beside them and an administrator find room.
    /// </summary>
    public const int OfServer = 40;

    /// <summary>The most connections of a verb.</summary>
    public const int OfVerb = 8;

    // A verification reads over several at once; two of them may be under way.
    private const int MostPatient = 12;

    // Longer than any region takes to be sorted, shorter than somebody waits for a server that is gone.
    private const int PatientSeconds = 3_600;

    private const string Rights = """
        select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
            - coalesce(current_setting('reserved_connections', true)::int, 0) as connections,
            (select string_agg(rolname::text, ', ') from pg_roles
                where pg_has_role(oid, 'member') and (rolsuper or rolcreaterole or rolcreatedb or rolreplication
                    or rolbypassrls
                    or oid in (select relowner from pg_class where oid = to_regclass('ledger.mt_events'))
                    or rolname in
                        ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files'))) as too_strong
        """;

    private readonly Lazy<NpgsqlDataSource> _patient;

    private LedgerDatabase(NpgsqlConnectionStringBuilder settings)
    {
        Source = Build(settings);
        _patient = new(() => Build(new(settings.ConnectionString)
        {
            CommandTimeout = PatientSeconds, MaxPoolSize = Math.Min(settings.MaxPoolSize, MostPatient),
        }));
    }

    /// <summary>Connections that may append and read, and may not change or delete what was recorded.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>The same for reads of a whole region, whose first row may come late.</summary>
    internal NpgsqlDataSource Patient => _patient.Value;

    /// <summary>Migrates the database as its owner and opens it as the program.</summary>
    public static Task<LedgerDatabase> OpenAsync(string owner, CancellationToken cancellation = default) =>
        OpenAsync(DatabaseLogins.Of(owner), OfServer, cancellation);

    /// <summary>Migrates the database where the owner's log-in is known, and opens it as the program.</summary>
    /// <param name="logins">The two log-ins.</param>
    /// <param name="most">The most connections, unless the program's connection string says otherwise.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="ClusterUnavailableException">The program's log-in is refused, or may do more than the program
    /// does; or the schema is not the present one and nobody said who may bring it there.</exception>
    public static async Task<LedgerDatabase> OpenAsync(
        DatabaseLogins logins, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(logins);
        if (logins.Owner is not null)
            await Migrator.MigrateAsync(logins, cancellation);
        var database = new LedgerDatabase(Settings(logins.Program, most));
        try
        {
            var connections = await database.EnterAsync(logins, cancellation);
            if (logins.Owner is null)
                await Migrator.RequireAsync(database.Source, cancellation);
            if (!IsSaid(logins.Program) && most > connections * 6 / 10)
            {
                await database.DisposeAsync();
                database = new(Settings(logins.Program, Math.Max(OfVerb, connections * 6 / 10)));
            }

            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a database that is migrated already, with this log-in.</summary>
    public static LedgerDatabase Attach(string program) => new(Settings(program, OfServer));

    /// <summary>Closes the connections that nobody uses: those to a server that died are of no use.</summary>
    public void ForgetConnections()
    {
        Source.Clear();
        if (_patient.IsValueCreated)
            _patient.Value.Clear();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        if (_patient.IsValueCreated)
            await _patient.Value.DisposeAsync();
    }

    /// <summary>Connections that know NodaTime's types.</summary>
    internal static NpgsqlDataSource Build(NpgsqlConnectionStringBuilder settings)
    {
        var source = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        source.UseNodaTime();
        return source.Build();
    }

    private static NpgsqlConnectionStringBuilder Settings(string program, int most)
    {
        var settings = new NpgsqlConnectionStringBuilder(program)
        {
            // Statements repeat; a plan that stands is one parse less.
            MaxAutoPrepare = 64,
            AutoPrepareMinUsages = 2,
            ApplicationName = "jamsostek",
            Timezone = "UTC",
        };
        if (!IsSaid(program))
            settings.MaxPoolSize = most;
        // A wait for another writer's region ends in a retry and then in a sentence, never in a hang: who waits for an
        // answer gives up within seconds, a file asks many times (Retry). Options of the connection string may say how
        // long it waits. Reports group a region's sums in memory, not through a file. Whatever a connection string
        // says, no plan that was made while a table was small stands when it is large.
        settings.Options =
            $"-c lock_timeout=2s -c work_mem=32MB -c jit=off {settings.Options} -c plan_cache_mode=force_custom_plan";
        return settings;
    }

    private static bool IsSaid(string program) =>
        new NpgsqlConnectionStringBuilder(program).ShouldSerialize("Maximum Pool Size");

    // The first connection, which the pool keeps: says whether the log-in is what it should be.
    private async Task<int> EnterAsync(DatabaseLogins logins, CancellationToken cancellation)
    {
        try
        {
            return await AllowedAsync();
        }
        catch (PostgresException refused) when (refused.SqlState is "28P01" or "28000")
        {
            return await logins.ResetAsync(cancellation)
                ? await AllowedAsync()
                : throw new ClusterUnavailableException(
                    $"PostgreSQL refuses the log-in {logins.Name} that JAMSOSTEK_DATABASE names.", refused);
        }

        async Task<int> AllowedAsync()
        {
            var (connections, tooStrong) = await Source.Query(Rights).FirstAsync(
                row => (row.Count("connections"), row.TextOrNull("too_strong")), cancellation);
            return tooStrong is null
                ? connections
                : throw new ClusterUnavailableException(
                    $"The program's log-in {logins.Name} may do more than the program does (through {tooStrong}). Name "
                    + $"one in JAMSOSTEK_DATABASE that is a member of {Migrator.Role} only, and the owner in "
                    + "JAMSOSTEK_DATABASE_OWNER.");
        }
    }
}

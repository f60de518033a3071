namespace JamsostekLedger.Store;

/// <summary>The database that a ledger lives in, opened as the application's role.</summary>
public sealed class LedgerDatabase : IAsyncDisposable
{
    // Longer than any region takes to be sorted, shorter than somebody waits for a server that is gone.
    private const int PatientSeconds = 3_600;

    private readonly Lazy<NpgsqlDataSource> _patient;

    private LedgerDatabase(string connectionString)
    {
        Source = Build(new(connectionString));
        _patient = new(() => Build(new(connectionString) { CommandTimeout = PatientSeconds }));
    }

    /// <summary>Connections that may append and read, and may not change or delete what was recorded.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>The same for reads of a whole region, whose first row may come late.</summary>
    internal NpgsqlDataSource Patient => _patient.Value;

    /// <summary>Migrates the database and opens it.</summary>
    public static async Task<LedgerDatabase> OpenAsync(
        string connectionString, CancellationToken cancellation = default)
    {
        await Migrator.MigrateAsync(connectionString, cancellation);
        return Attach(connectionString);
    }

    /// <summary>Opens a database that is migrated already.</summary>
    public static LedgerDatabase Attach(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // Statements repeat; a plan that stands is one parse less.
            MaxAutoPrepare = 64,
            AutoPrepareMinUsages = 2,
            ApplicationName = "jamsostek",
            Timezone = "UTC",
        };
        // A wait for another writer's region ends in a retry and then in a sentence, never in a hang. Options of the
        // connection string may say how long it waits, and never as whom it works. Reports group a region's sums in
        // memory, not through a file. A plan that was made while a table was small must not stand when it is large.
        settings.Options = "-c lock_timeout=10s -c work_mem=32MB -c plan_cache_mode=force_custom_plan -c jit=off "
            + $"{settings.Options} -c role={Migrator.Role}";
        return new(settings.ConnectionString);
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
}

using JamsostekLedger.Store;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Log;

namespace JamsostekLedger.Host.Database;

/// <summary>
/// Opens the ledger through the log that <c>JAMSOSTEK_STORE</c> names: <c>npgsql</c>, which is the default, or
/// <c>marten</c> where the program was built with it. Both work on the same tables, so the choice may change from one
/// run to the next.
/// </summary>
public static class ChosenStore
{
    /// <summary>The environment variable that chooses.</summary>
    public const string Variable = "JAMSOSTEK_STORE";

    /// <summary>Opens the ledger of a home.</summary>
    /// <exception cref="LedgerUnavailableException">The chosen log is unknown or not in this build.</exception>
    public static Task<OpenLedger> OpenAsync(LedgerHome home, CancellationToken cancellation = default) =>
        OpenLedger.OpenAsync(home, Chosen(), cancellation);

    /// <summary>
    /// Brings a database to the present schema, and to that of the chosen log, as the owner of its tables.
    /// </summary>
    /// <returns>Names of what was applied now.</returns>
    public static async Task<IReadOnlyList<string>> MigrateAsync(string owner, CancellationToken cancellation)
    {
        _ = Chosen();
        var applied = await Migrator.MigrateAsync(owner, cancellation);
        if (IsMarten && await Marten.MartenSchema.EnsureAsync(owner, cancellation))
            return [.. applied, "marten"];
        return applied;
    }

    /// <summary>Whether the log through Marten is chosen.</summary>
    public static bool IsMarten => Name == "marten";

    private static string? Name => Environment.GetEnvironmentVariable(Variable);

    private static OpenEventLog Chosen() => Name switch
    {
        null or "" or "npgsql" => (database, _, clock, _) =>
            Task.FromResult<IEventLog>(new NpgsqlEventLog(database, clock)),
        "marten" => Marten.MartenEventLog.OpenAsync,
        var other => throw new LedgerUnavailableException(
            $"JAMSOSTEK_STORE={other} tidak dikenal; pilih npgsql atau marten."),
    };
}

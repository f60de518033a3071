using JamsostekLedger.Store.Log;
using NodaTime;

namespace JamsostekLedger.Store.Tests;

/// <summary>The event log that a run of the tests is about: the one that <c>JAMSOSTEK_STORE</c> names.</summary>
internal static class TestLog
{
    /// <summary>Why what needs Marten is skipped in the default build.</summary>
    public const string Without =
        "Built without Marten and WolverineFx, which the default build does not ask for: ops/test --store marten.";

    /// <summary>Whether this run is about the log through Marten.</summary>
    public static bool IsMarten => Environment.GetEnvironmentVariable("JAMSOSTEK_STORE") == "marten";

    /// <summary>A log on a database that was migrated.</summary>
    public static async Task<IEventLog> OpenAsync(LedgerDatabase database, string owner, IClock clock, bool marten)
    {
        if (marten)
            return await Marten.MartenEventLog.OpenAsync(database, owner, clock, CancellationToken.None);
        marten.ShouldBeFalse(Without);
        await Task.CompletedTask;
        return new NpgsqlEventLog(database, clock);
    }

    /// <summary>The log of the run on a database that may be away.</summary>
    public static IEventLog Attach(LedgerDatabase database, IClock clock) =>
        IsMarten ? new Marten.MartenEventLog(database, clock) :
        new NpgsqlEventLog(database, clock);
}

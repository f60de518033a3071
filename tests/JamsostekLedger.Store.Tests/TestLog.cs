using JamsostekLedger.Store.Log;
using NodaTime;

namespace JamsostekLedger.Store.Tests;

/// <summary>The event log that a run of the tests is about.</summary>
internal static class TestLog
{
    public static IEventLog Of(LedgerDatabase database, IClock clock) => new NpgsqlEventLog(database, clock);
}

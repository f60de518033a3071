using NodaTime;

namespace JamsostekLedger.Store.Log;

/// <summary>Opens an event log.</summary>
/// <param name="database">The database, migrated and opened as the application's role.</param>
/// <param name="owner">Connection string of the role that owns the tables.</param>
/// <param name="clock">Says when something is recorded.</param>
/// <param name="cancellation">Stops the wait.</param>
public delegate Task<IEventLog> OpenEventLog(
    LedgerDatabase database, string owner, IClock clock, CancellationToken cancellation);

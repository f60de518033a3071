using JamsostekLedger.Host.Hooks;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;

namespace JamsostekLedger.Host.Serving;

/// <summary>What the web application serves.</summary>
/// <param name="Port">Port on the loopback address; 0 takes a free one.</param>
/// <param name="Ledger">The ledger, opened and migrated.</param>
/// <param name="Demonstration">How far the demonstration is loaded.</param>
/// <param name="Background">Keeps work that is done in the background.</param>
/// <param name="Notices">Told that something may have been recorded; null where nobody waits for that.</param>
public sealed record WebServerOptions(
    int Port, OpenLedger Ledger, DemonstrationProgress Demonstration, IBackgroundWork Background,
    NoticeClock? Notices = null);

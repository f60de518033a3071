using JamsostekLedger.Host.Demonstration;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Web;

/// <summary>What the web application serves.</summary>
/// <param name="Port">Port on the loopback address; 0 takes a free one.</param>
/// <param name="Ledger">The ledger, opened and migrated.</param>
/// <param name="Demonstration">How far the demonstration is loaded.</param>
public sealed record WebServerOptions(int Port, OpenLedger Ledger, DemonstrationProgress Demonstration)
{
    /// <summary>Says whom a request comes from; null for sessions and tokens.</summary>
    public Recognise? Recognise { get; init; }

    /// <summary>Which regions hold it.</summary>
    public DemonstrationMarks Marks { get; } = new(Ledger.Vault);
}

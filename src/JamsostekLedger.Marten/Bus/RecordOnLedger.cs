using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Marten.Bus;

/// <summary>
/// Asks to record a command; the answer is an <see cref="Outcome"/>. It is decided in the process that asks and is
/// never kept: a message that waits in a table would be content about people outside the vault, and its refusal would
/// come when nobody listens. What must survive a crash is a piece of work that names what to do.
/// </summary>
/// <param name="Region">Region code.</param>
/// <param name="Command">What is asked.</param>
/// <param name="Headers">Who asks, and from where.</param>
/// <param name="ExpectedVersion">Version that the stream must have, or null where any will do.</param>
public sealed record RecordOnLedger(string Region, ICommand Command, Headers Headers, long? ExpectedVersion = null);

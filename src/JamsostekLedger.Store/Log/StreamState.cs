namespace JamsostekLedger.Store.Log;

/// <summary>A stream as an append sees it: its last version and what its facts fold into.</summary>
/// <param name="Version">Last version; 0 for a stream without facts.</param>
/// <param name="State">The state, of the stream's type.</param>
public sealed record StreamState(long Version, object State);

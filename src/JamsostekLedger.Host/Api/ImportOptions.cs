namespace JamsostekLedger.Host.Api;

/// <summary>What the query of an import says of how it is to be recorded.</summary>
/// <param name="DryRun">Decide everything, record nothing.</param>
/// <param name="Partial">Record the good rows although others are refused.</param>
/// <param name="Strict">Refuse a key that looks like a recorded one.</param>
internal sealed record ImportOptions(bool DryRun, bool Partial, bool Strict);

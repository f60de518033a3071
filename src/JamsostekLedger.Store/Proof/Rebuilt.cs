namespace JamsostekLedger.Store.Proof;

/// <summary>What was made again.</summary>
/// <param name="Totals">Sums written.</param>
/// <param name="Views">Documents written.</param>
public sealed record Rebuilt(long Totals, long Views);

namespace JamsostekLedger.Reconciliation;

/// <summary>What a person said: that rows belong together, or that they do not.</summary>
/// <param name="Joins">True where they do.</param>
/// <param name="Left">Keys on the ledger's side.</param>
/// <param name="Right">Keys on the other side.</param>
/// <param name="Tolerance">The difference that is allowed for it; zero is none.</param>
public sealed record Ruling(bool Joins, IReadOnlyList<string> Left, IReadOnlyList<string> Right, long Tolerance = 0);

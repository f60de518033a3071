using JamsostekLedger.Reconciliation;
using JamsostekLedger.Signing;

namespace JamsostekLedger.Store.Signing;

/// <summary>What a statement would say, and what it was made from.</summary>
/// <param name="Found">The reconciliation.</param>
/// <param name="Content">What the statement would say.</param>
public sealed record Draft(Reconciled Found, StatementContent Content);

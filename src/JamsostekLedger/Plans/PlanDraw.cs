using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>What a plan takes from a budget line in a month.</summary>
/// <param name="Line">The line.</param>
/// <param name="Amount">How much, above zero.</param>
public sealed record PlanDraw(BudgetLineId Line, Rupiah Amount);

using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>A budget line as a plan found it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Available">What may still be reserved or paid; below zero after a breach.</param>
/// <param name="Committed">What was reserved and realised already.</param>
public sealed record PlanLine(BudgetLineId Line, Rupiah Available, Rupiah Committed);

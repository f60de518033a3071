using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>What the documents that name a line as it is named move on it.</summary>
/// <param name="Reserved">Held by reservations.</param>
/// <param name="Realised">Paid by SP2D, less the returns of the same year.</param>
/// <param name="CarriedOver">Carried over into the next year.</param>
internal sealed record BudgetSums(Rupiah Reserved, Rupiah Realised, Rupiah CarriedOver)
{
    /// <summary>Nothing.</summary>
    public static BudgetSums None { get; } = new(Rupiah.Zero, Rupiah.Zero, Rupiah.Zero);

    /// <summary>Both together.</summary>
    public static BudgetSums operator +(BudgetSums left, BudgetSums right) =>
        new(left.Reserved + right.Reserved, left.Realised + right.Realised, left.CarriedOver + right.CarriedOver);
}

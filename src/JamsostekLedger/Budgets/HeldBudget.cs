using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>One reservation on a line, and the payments that use it up. Either may come first.</summary>
/// <param name="Line">The line that it names; null where only payments name the reservation so far.</param>
/// <param name="DocumentDate">Its date.</param>
/// <param name="Amount">Its amount less all that was released of it.</param>
/// <param name="Uses">The payments, by day and key.</param>
public sealed record HeldBudget(
    BudgetLineId? Line, LocalDate DocumentDate, Rupiah Amount,
    ImmutableSortedSet<(LocalDate On, string Payment, long Amount)> Uses)
{
    /// <summary>A reservation of which nothing is known.</summary>
    public static HeldBudget None { get; } = new(null, LocalDate.MaxIsoValue, Rupiah.Zero, []);

    /// <summary>Whether it was recorded.</summary>
    public bool IsKnown => Line is not null && DocumentDate != LocalDate.MaxIsoValue;

    /// <summary>What is left of it; below zero where a revision took away what a release names.</summary>
    public Rupiah Left => Amount < Rupiah.Zero || Uses.IsEmpty
        ? Amount
        : new(Math.Max(0, Amount.Amount - Uses.Sum(use => use.Amount)));

    /// <summary>What payments use up of it, each on its day, the earliest first.</summary>
    public IEnumerable<(LocalDate On, Rupiah Amount)> UsedUp()
    {
        var left = Line is null ? 0 : Amount.Amount;
        foreach (var use in Uses)
        {
            var used = Math.Min(left, use.Amount);
            if (used <= 0)
                yield break;
            yield return (LocalDate.Max(use.On, DocumentDate), new(used));
            left -= used;
        }
    }
}

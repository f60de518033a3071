using System.Globalization;
using JamsostekLedger.Budgets;

namespace JamsostekLedger.Plans;

/// <summary>A part of a plan's mix: whom one fund pays for, and for how long.</summary>
/// <param name="Fund">Code of the fund.</param>
/// <param name="Programme">Code of the programme whose budget lines pay, or null for all lines of the fund.</param>
/// <param name="Sector">Sector of the workers, which a rate may depend on, or null.</param>
/// <param name="Percent">Per cent of the workers who are needed, in invariant spelling; null where a number is
/// given.</param>
/// <param name="Workers">Number of workers; null where a percentage is given.</param>
/// <param name="Months">Months of premium for each of them.</param>
/// <param name="Payment">When those months are paid.</param>
public sealed record PlanShare(
    string Fund,
    string? Programme,
    string? Sector,
    string? Percent,
    int? Workers,
    int Months,
    PlanPayment Payment)
{
    /// <summary>Whether a budget line pays for it.</summary>
    internal bool DrawsOn(BudgetLineId line) =>
        line.Fund == Fund && (Programme is null || line.Programme == Programme);

    /// <summary>The percentage as a number, 0 where there is none or where it cannot be read.</summary>
    internal decimal PartOfNeeded() =>
        decimal.TryParse(Percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part)
            ? part
            : 0;
}

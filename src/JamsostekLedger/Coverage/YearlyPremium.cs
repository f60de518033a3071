using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Coverage;

/// <summary>What a year of cover costs for one vulnerable worker at the rates in force in a month.</summary>
/// <param name="Amount">Rupiah a worker and year: twelve months at that month's rates.</param>
/// <param name="Rates">Ids of the rows of the table of rates that say so.</param>
public sealed record YearlyPremium(Rupiah Amount, IReadOnlyList<string> Rates)
{
    private const int Months = 12;

    /// <summary>At the rates of a month; null where none is known of so early a month.</summary>
    public static YearlyPremium? In(YearMonth month)
    {
        PremiumRate[] rates = [.. PremiumRates.All.Where(rate => rate.Segment == Segment.Bpu && rate.Covers(month))];
        return rates.Length == 0 ? null : new(
            rates.Aggregate(Rupiah.Zero, (sum, rate) => sum + rate.Amount) * Months,
            [.. rates.Select(rate => rate.Id)]);
    }
}

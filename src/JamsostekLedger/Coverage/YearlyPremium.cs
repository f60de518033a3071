using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Coverage;

/// <summary>What a year of cover costs for one vulnerable worker at the rates in force in a month.</summary>
/// <param name="Amount">Rupiah a worker and year: twelve months at that month's rates.</param>
/// <param name="Rates">Ids of the rows of the table of rates that say so.</param>
public sealed record YearlyPremium(Rupiah Amount, IReadOnlyList<string> Rates)
{
    private const int Months = 12;

    /// <summary>
    /// At a table's rates of a month for money of the regency's own budget and no sector, so without a discount that
    /// only some workers would have; null where none is known of so early a month.
    /// </summary>
    public static YearlyPremium? In(YearMonth month, RateTable rates) =>
        rates.FindBpu(month, "APBD", sector: null) is { } premium
            ? new(premium.Total * Months, [premium.Jkk.Id, premium.Jkm.Id])
            : null;
}

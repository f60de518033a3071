using System.Text.Json;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Premiums;

/// <summary>What the chart script reads of a year's premiums: a group of bars for each month.</summary>
public static class PremiumsChart
{
    private static readonly (Text Name, string? Stack, bool Pale, Func<PremiumRow, Rupiah> Amount)[] Series =
    [
        (PremiumsWords.Computed, "computed", false, row => row.Kept.Computed),
        (PremiumsWords.Forecast, "computed", true, row => row.Forecast.Total),
        (PremiumsWords.Invoiced, null, false, row => row.Kept.Invoiced),
        (PremiumsWords.Paid, null, false, row => row.Kept.Paid),
        (PremiumsWords.Receipted, null, false, row => row.Kept.Receipted),
    ];

    /// <summary>The bars; a series without any is left out.</summary>
    public static string Of(IReadOnlyList<(YearMonth Month, PremiumRow Row)> months, Spelled spelled) =>
        JsonSerializer.Serialize(new
        {
            locale = spelled.Language == Language.English ? "en" : "id",
            groups = months.Select(month => new
            {
                label = spelled.ShortMonth(month.Month), name = spelled.Month(month.Month),
            }),
            series = Series.Where(series => months.Any(month => series.Amount(month.Row) != Rupiah.Zero))
                .Select(series => new
                {
                    name = series.Name[spelled.Language],
                    stack = series.Stack,
                    pale = series.Pale,
                    values = months.Select(month => series.Amount(month.Row).Amount),
                    texts = months.Select(month => spelled.Full(series.Amount(month.Row))),
                }),
        });
}

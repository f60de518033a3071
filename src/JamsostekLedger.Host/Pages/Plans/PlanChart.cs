using System.Text.Json;
using JamsostekLedger.Plans;

namespace JamsostekLedger.Host.Pages.Plans;

/// <summary>What the chart script reads of a plan: its cost month by month.</summary>
internal static class PlanChart
{
    /// <summary>The bars.</summary>
    public static string Of(PlanResult result, Spelled spelled) => JsonSerializer.Serialize(new
    {
        locale = spelled.Language == Language.English ? "en" : "id",
        bars = result.Months.Select(month => new
        {
            label = spelled.ShortMonth(month.Month),
            name = spelled.Month(month.Month),
            value = month.Cost.Amount,
            text = spelled.Full(month.Cost),
        }),
    });
}

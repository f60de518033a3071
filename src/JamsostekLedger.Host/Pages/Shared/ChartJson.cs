using System.Text.Json;
using JamsostekLedger.Claims;

namespace JamsostekLedger.Host.Pages.Shared;

/// <summary>
/// What the chart script reads. The default encoder escapes angle brackets, so no text can end the element.
/// </summary>
public static class ChartJson
{
    /// <summary>Amounts by month.</summary>
    public static string ByMonth(IEnumerable<ClaimsOfMonth> months, Spelled spelled) => JsonSerializer.Serialize(new
    {
        locale = spelled.Language == Language.English ? "en" : "id",
        bars = months.Select(month => new
        {
            label = spelled.ShortMonth(month.Month),
            name = spelled.Month(month.Month),
            value = month.Amount.Amount,
            text = spelled.Full(month.Amount),
        }),
    });
}

using JamsostekLedger.Claims;
using JamsostekLedger.Entitlements;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>What columns of the files about claims are filled in with; forms add the lists to choose from.</summary>
internal static class ColumnInputs
{
    private static readonly HashSet<string> Amounts =
    [
        "wage", "amount", "transport_land", "transport_sea", "transport_air", "medical", "home_care", "rehabilitation",
        .. Enum.GetValues<BenefitComponent>().Select(ClaimDecisionsFile.ColumnOf),
    ];

    /// <summary>The input of a column.</summary>
    public static FieldInput Of(string column) => column switch
    {
        "on" or "event_date" or "noticed_on" or "stated_on" or "received_on" or "birth_date" or "decided_on"
            or "paid_on" => FieldInput.Date,
        "time" or "event_time" or "noticed_time" or "stated_time" => FieldInput.Time,
        "parts" or "unable_months" => FieldInput.Count,
        "disability_percent" or "loss_percent" => FieldInput.Percent,
        "nik" or "informer_phone" => FieldInput.Digits,
        "place" or "cause" => FieldInput.LongText,
        "ended" => FieldInput.Yes,
        _ => Amounts.Contains(column) ? FieldInput.Amount : FieldInput.Text,
    };
}

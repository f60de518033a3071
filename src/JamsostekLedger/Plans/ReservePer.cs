using System.Text.Json.Serialization;

namespace JamsostekLedger.Plans;

/// <summary>How a plan's money is reserved.</summary>
public enum ReservePer
{
    /// <summary>One reservation a budget line and month.</summary>
    [JsonStringEnumMemberName("month")] Month,

    /// <summary>One reservation a budget line and fiscal year.</summary>
    [JsonStringEnumMemberName("total")] Total,
}

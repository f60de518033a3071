using System.Text.Json.Serialization;

namespace JamsostekLedger.Plans;

/// <summary>When a plan pays the months of a worker.</summary>
public enum PlanPayment
{
    /// <summary>Each month in that month, from the budget of its year.</summary>
    [JsonStringEnumMemberName("monthly")] Monthly,

    /// <summary>All months when the worker joins, from the budget of that year.</summary>
    [JsonStringEnumMemberName("ahead")] Ahead,
}

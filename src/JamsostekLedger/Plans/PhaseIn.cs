using System.Text.Json.Serialization;

namespace JamsostekLedger.Plans;

/// <summary>How a plan's workers join.</summary>
public enum PhaseIn
{
    /// <summary>As many each month, up to the month of the target.</summary>
    [JsonStringEnumMemberName("even")] Even,

    /// <summary>All in the first month.</summary>
    [JsonStringEnumMemberName("at-once")] AtOnce,
}

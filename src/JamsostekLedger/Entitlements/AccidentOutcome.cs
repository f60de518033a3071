using System.Text.Json.Serialization;

namespace JamsostekLedger.Entitlements;

/// <summary>What a work accident left, as a doctor states it.</summary>
public enum AccidentOutcome
{
    /// <summary>Nothing (sembuh).</summary>
    [JsonStringEnumMemberName("healed")] Healed,

    /// <summary>A part of the body lost (cacat sebagian anatomis).</summary>
    [JsonStringEnumMemberName("partial-disability")] PartialDisability,

    /// <summary>A part of the body works less (cacat sebagian fungsi).</summary>
    [JsonStringEnumMemberName("loss-of-function")] LossOfFunction,

    /// <summary>Never able to work again (cacat total tetap).</summary>
    [JsonStringEnumMemberName("total-disability")] TotalDisability,

    /// <summary>Death (meninggal dunia).</summary>
    [JsonStringEnumMemberName("death")] Death,
}

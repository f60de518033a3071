using System.Text.Json.Serialization;

namespace JamsostekLedger.Reference;

/// <summary>Which days a deadline counts.</summary>
public enum DayKind
{
    /// <summary>Every day.</summary>
    [JsonStringEnumMemberName("calendar")] Calendar,

    /// <summary>Working days only.</summary>
    [JsonStringEnumMemberName("working")] Working,
}

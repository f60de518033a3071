using System.Text.Json.Serialization;

namespace JamsostekLedger.Reference;

/// <summary>Which way a part of a rupiah goes.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest rupiah, half a rupiah up.</summary>
    [JsonStringEnumMemberName("half-up")] HalfUp,

    /// <summary>To the next rupiah.</summary>
    [JsonStringEnumMemberName("up")] Up,

    /// <summary>Away.</summary>
    [JsonStringEnumMemberName("down")] Down,
}

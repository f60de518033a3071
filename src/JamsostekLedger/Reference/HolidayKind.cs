using System.Text.Json.Serialization;

namespace JamsostekLedger.Reference;

/// <summary>Why a day is off.</summary>
public enum HolidayKind
{
    /// <summary>National holiday (hari libur nasional).</summary>
    [JsonStringEnumMemberName("national")] National,

    /// <summary>Joint leave (cuti bersama).</summary>
    [JsonStringEnumMemberName("joint-leave")] JointLeave,

    /// <summary>Day of an election.</summary>
    [JsonStringEnumMemberName("election")] Election,
}

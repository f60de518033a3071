using System.Text.Json.Serialization;

namespace JamsostekLedger.Cover;

/// <summary>How a worker stands on a day.</summary>
public enum CoverStatus
{
    /// <summary>Enrolled, and no premium has made a cover begin.</summary>
    [JsonStringEnumMemberName("awaiting")] Awaiting,

    /// <summary>The month is paid.</summary>
    [JsonStringEnumMemberName("covered")] Covered,

    /// <summary>A month to come is paid.</summary>
    [JsonStringEnumMemberName("prepaid")] Prepaid,

    /// <summary>Unpaid since the end of cover, and arrears may still close the gap.</summary>
    [JsonStringEnumMemberName("grace")] Grace,

    /// <summary>Unpaid for longer than the grace: out of cover.</summary>
    [JsonStringEnumMemberName("lapsed")] Lapsed,

    /// <summary>Paid after the grace was over: whether the month was covered, BPJS decides.</summary>
    [JsonStringEnumMemberName("paid-late")] PaidLate,

    /// <summary>The membership is over: the worker died, took a wage, moved, or never was paid for.</summary>
    [JsonStringEnumMemberName("ended")] Ended,
}

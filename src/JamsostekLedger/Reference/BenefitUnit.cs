using System.Text.Json.Serialization;

namespace JamsostekLedger.Reference;

/// <summary>What the value of a benefit rule counts.</summary>
public enum BenefitUnit
{
    /// <summary>Whole rupiah.</summary>
    [JsonStringEnumMemberName("rupiah")] Rupiah,

    /// <summary>Per cent.</summary>
    [JsonStringEnumMemberName("percent")] Percent,

    /// <summary>Monthly wages.</summary>
    [JsonStringEnumMemberName("wages")] Wages,

    /// <summary>Months.</summary>
    [JsonStringEnumMemberName("months")] Months,

    /// <summary>Years of age.</summary>
    [JsonStringEnumMemberName("years")] Years,

    /// <summary>Children.</summary>
    [JsonStringEnumMemberName("children")] Children,
}

using System.Text.Json.Serialization;

namespace JamsostekLedger.Reference;

/// <summary>What a premium is reckoned from.</summary>
public enum RateBasis
{
    /// <summary>Nothing: it is an amount of its own.</summary>
    [JsonStringEnumMemberName("amount")] Amount,

    /// <summary>A per cent of the base that the law's table gives for an income.</summary>
    [JsonStringEnumMemberName("base")] Base,

    /// <summary>A per cent of the monthly wage.</summary>
    [JsonStringEnumMemberName("wage")] Wage,
}

using System.Text.Json.Serialization;

namespace JamsostekLedger.Figures;

/// <summary>How a published figure stands against the ledger.</summary>
public enum FigureStatus
{
    /// <summary>The ledger says the same, to the last digit.</summary>
    [JsonStringEnumMemberName("matches")] Matches,

    /// <summary>The ledger says something else.</summary>
    [JsonStringEnumMemberName("differs")] Differs,

    /// <summary>The ledger's figure, rounded as the statement is, gives it.</summary>
    [JsonStringEnumMemberName("rounds-to")] RoundsTo,

    /// <summary>It contradicts its own numerator and denominator.</summary>
    [JsonStringEnumMemberName("inconsistent")] Inconsistent,

    /// <summary>The ledger holds nothing that answers it.</summary>
    [JsonStringEnumMemberName("no-data")] NoData,
}

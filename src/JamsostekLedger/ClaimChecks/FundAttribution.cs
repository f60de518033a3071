using System.Text.Json.Serialization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>How a benefit came to its fund.</summary>
public enum FundAttribution
{
    /// <summary>By the fund that paid the worker's cover in the month of the event.</summary>
    [JsonStringEnumMemberName("cover")] Cover,

    /// <summary>By the usual fund of the claim's programme: no paid month of the worker is known.</summary>
    [JsonStringEnumMemberName("usual")] Usual,

    /// <summary>To none: the claim is under no programme of the region.</summary>
    [JsonStringEnumMemberName("none")] None,
}

/// <summary>How much came to its fund in one way.</summary>
/// <param name="Way">The way.</param>
/// <param name="Payments">Payments less reversals.</param>
/// <param name="Amount">Net rupiah.</param>
public sealed record FundAttributed(FundAttribution Way, long Payments, Rupiah Amount);

using System.Text.Json.Serialization;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>The four figures of one premium, each by itself.</summary>
/// <param name="Computed">What the roster costs at the rates.</param>
/// <param name="Invoiced">What BPJS asks.</param>
/// <param name="Paid">What SP2D paid, less what came back.</param>
/// <param name="Receipted">What BPJS confirms.</param>
public readonly record struct PremiumFigures(Rupiah Computed, Rupiah Invoiced, Rupiah Paid, Rupiah Receipted)
{
    /// <summary>How each differs from the one before it.</summary>
    public PremiumDifference Difference => new(Invoiced - Computed, Paid - Invoiced, Receipted - Paid);

    /// <summary>Whether all are zero.</summary>
    [JsonIgnore]
    public bool IsZero => (Computed, Invoiced, Paid, Receipted) == default;

    /// <summary>Sum.</summary>
    public static PremiumFigures operator +(PremiumFigures left, PremiumFigures right) => new(
        left.Computed + right.Computed, left.Invoiced + right.Invoiced, left.Paid + right.Paid,
        left.Receipted + right.Receipted);
}

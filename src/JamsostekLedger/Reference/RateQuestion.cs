using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>What a row of the table of rates is asked for; exactly one answers.</summary>
/// <param name="Segment">Segment of membership.</param>
/// <param name="Benefit">The benefit that is paid for.</param>
/// <param name="Month">The month of cover, not that of the payment.</param>
public sealed record RateQuestion(Segment Segment, Benefit Benefit, YearMonth Month)
{
    /// <summary>One of <see cref="Sectors"/>.</summary>
    public string Sector { get; init; } = Sectors.Other;

    /// <summary>Whether the fund that pays is eligible for a discount.</summary>
    public bool FundEligible { get; init; }

    /// <summary>Risk class 1 to 5 of the employer, or null for who has none.</summary>
    public int? RiskClass { get; init; }

    /// <summary><c>employer</c> or <c>worker</c> where the law divides the premium, or null.</summary>
    public string? Payer { get; init; }

    /// <summary>Whether the employer is labour-intensive industry.</summary>
    public bool LabourIntensive { get; init; }

    /// <summary>First month of membership; null counts as long ago.</summary>
    public YearMonth? Joined { get; init; }

    /// <summary>The base of somebody without a wage; a vulnerable worker's is the lowest.</summary>
    public IncomeBase Base { get; init; } = IncomeBases.Lowest;

    /// <summary>Monthly wage, rupiah.</summary>
    public Rupiah Wage { get; init; }
}

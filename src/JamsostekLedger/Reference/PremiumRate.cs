using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>
/// What one benefit costs a worker for a month, while the row is in force. A row never changes: a correction is
/// another row that supersedes it, so a premium that keeps an id keeps its amount.
/// </summary>
/// <param name="Id">Name of the row; a computed premium keeps it.</param>
/// <param name="Segment">Segment of membership.</param>
/// <param name="Benefit">The benefit that is paid for.</param>
/// <param name="From">First month in force.</param>
/// <param name="To">Last month in force, or null.</param>
/// <param name="Amount">
/// Rupiah a worker and month. Of a per cent of the base that at the lowest base, of a per cent of the wage zero, until
/// <see cref="Priced"/> reckons it.
/// </param>
/// <param name="Source">The rule that says so.</param>
public sealed record PremiumRate(
    string Id, Segment Segment, Benefit Benefit, YearMonth From, YearMonth? To, Rupiah Amount, string Source)
{
    /// <summary>Id of the row in whose place it stands in the months that it covers, or null.</summary>
    public string? Supersedes { get; init; }

    /// <summary>What it is a per cent of, if of anything.</summary>
    public RateBasis Basis { get; init; }

    /// <summary>The per cent, or null where it is an amount.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Risk class 1 to 5 of the employer, or null where it does not matter.</summary>
    public int? RiskClass { get; init; }

    /// <summary><c>employer</c> or <c>worker</c> where the law divides the premium between them.</summary>
    public string? Payer { get; init; }

    /// <summary>Whether it is only for labour-intensive industry (industri padat karya).</summary>
    public bool LabourIntensive { get; init; }

    /// <summary>The wage above which no premium is due, rupiah a month, or null.</summary>
    public Rupiah? WageCap { get; init; }

    /// <summary>One of <see cref="Sectors"/>, or null where it is for all.</summary>
    public string? Sector { get; init; }

    /// <summary>Whether it takes the place of the ordinary rate while it is in force.</summary>
    public bool IsReduction { get; init; }

    /// <summary>Whether only funds that are eligible for a discount pay it.</summary>
    public bool EligibleFundsOnly { get; init; }

    /// <summary>Months that somebody who joins while it is in force pays at the ordinary rate first.</summary>
    public int NewcomerMonths { get; init; }

    /// <summary>How sure it is.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>
    /// What the law asks besides, in Indonesian, or null. The ledger cannot see it, and takes it as fulfilled.
    /// </summary>
    public string? Condition { get; init; }

    /// <summary>The same in English.</summary>
    public string? ConditionInEnglish { get; init; }

    /// <summary>Whether the row covers a month.</summary>
    public bool Covers(YearMonth month) => From <= month && (To is not { } to || month <= to);

    /// <summary>Whether the row is about what is asked, whatever other rows say.</summary>
    public bool Answers(RateQuestion question) =>
        Segment == question.Segment
        && Benefit == question.Benefit
        && Covers(question.Month)
        && (Sector is null || Sector == question.Sector)
        && (RiskClass is null || RiskClass == question.RiskClass)
        && Payer == question.Payer
        && (question.FundEligible || !EligibleFundsOnly)
        && (question.LabourIntensive || !LabourIntensive)
        && !(NewcomerMonths > 0 && question.Joined is { } joined
            && joined >= From && question.Month < joined.PlusMonths(NewcomerMonths));

    /// <summary>Whether there is a question that both answer, so that one must supersede the other.</summary>
    public bool Overlaps(PremiumRate other) =>
        (Segment, Benefit, Payer, IsReduction) == (other.Segment, other.Benefit, other.Payer, other.IsReduction)
        && (Sector is null || other.Sector is null || Sector == other.Sector)
        && (RiskClass is null || other.RiskClass is null || RiskClass == other.RiskClass)
        && !(To < other.From) && !(other.To < From);

    /// <summary>
    /// Whether it may stand in the place of another. Of an ordinary rate it must be for the very same workers, or
    /// others would be left without one; a reduction leaves them the ordinary rate.
    /// </summary>
    public bool CanSupersede(PremiumRate other) =>
        (Segment, Benefit, Payer, IsReduction) == (other.Segment, other.Benefit, other.Payer, other.IsReduction)
        && (IsReduction
            || (Sector, RiskClass, LabourIntensive) == (other.Sector, other.RiskClass, other.LabourIntensive));

    /// <summary>The row with its amount reckoned for a worker's base or wage.</summary>
    public PremiumRate Priced(IncomeBase income, Rupiah wage, RoundingRule rounding) => Basis switch
    {
        RateBasis.Base => this with
        {
            Amount = rounding.Round(income.Amount.Amount * Percent!.Value / 100),
            Certainty = Certainty > income.Certainty ? Certainty : income.Certainty,
        },
        RateBasis.Wage => this with
        {
            Amount = rounding.Round((wage > WageCap ? WageCap.Value : wage).Amount * Percent!.Value / 100),
        },
        _ => this,
    };
}

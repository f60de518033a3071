using System.Globalization;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Rates;

/// <summary>
/// A rate that the shipped table lacks or has wrong was recorded. Rows only come to a table: figures that kept another
/// row's id stay as they are, and show the difference.
/// </summary>
/// <param name="Id">Name of the row, which the premiums reckoned by it keep.</param>
/// <param name="Supersedes">Id of the row in whose place it stands in the months that it covers, or null.</param>
/// <param name="Segment">Segment of membership.</param>
/// <param name="Benefit">The benefit that is paid for.</param>
/// <param name="MonthFrom">First month of cover.</param>
/// <param name="MonthTo">Last month of cover, or null.</param>
/// <param name="Amount">Rupiah a worker and month, or null where it is a per cent.</param>
/// <param name="Percent">Per cent of the base (BPU) or of the wage (PU), a decimal in invariant spelling, or
/// null.</param>
/// <param name="Sector">Only of this sector, or null.</param>
/// <param name="Reduction">Whether it takes the place of the ordinary rate while it is in force.</param>
/// <param name="EligibleFundsOnly">Whether only funds that are eligible for a discount pay it.</param>
/// <param name="RiskClass">Risk class 1 to 5 of the employer, or null.</param>
/// <param name="Payer"><c>employer</c> or <c>worker</c>, or null where the premium is not divided.</param>
/// <param name="LabourIntensive">Whether it is only for labour-intensive industry.</param>
/// <param name="WageCap">The wage above which no premium is due, or null.</param>
/// <param name="NewcomerMonths">Months that a newcomer pays at the ordinary rate first, or null.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Condition">What the law asks besides, or null.</param>
/// <param name="Source">The rule or letter that says so.</param>
public sealed record PremiumRateRecorded(
    string Id,
    string? Supersedes,
    Segment Segment,
    Benefit Benefit,
    YearMonth MonthFrom,
    YearMonth? MonthTo,
    Rupiah? Amount,
    string? Percent,
    string? Sector,
    bool Reduction,
    bool EligibleFundsOnly,
    int? RiskClass,
    string? Payer,
    bool LabourIntensive,
    Rupiah? WageCap,
    int? NewcomerMonths,
    Certainty Certainty,
    string? Condition,
    string Source) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => MonthFrom.OnDayOfMonth(1);

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Happened() => [];

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Ahead() => [ValueDate];

    /// <inheritdoc/>
    public override string Key => $"rate {Id}";

    /// <summary>The row that comes to the table.</summary>
    public PremiumRate ToRate() => new PremiumRate(
        Id, Segment, Benefit, MonthFrom, MonthTo, Amount ?? Rupiah.Zero, Source)
    {
        Supersedes = Supersedes,
        Basis = Percent is null ? RateBasis.Amount : Segment == Segment.Bpu ? RateBasis.Base : RateBasis.Wage,
        Percent = Percent is null ? null : decimal.Parse(Percent, CultureInfo.InvariantCulture),
        Sector = Sector,
        IsReduction = Reduction,
        EligibleFundsOnly = EligibleFundsOnly,
        RiskClass = RiskClass,
        Payer = Payer,
        LabourIntensive = LabourIntensive,
        WageCap = WageCap,
        NewcomerMonths = NewcomerMonths ?? 0,
        Certainty = Certainty,
        Condition = Condition,
    }.Priced(IncomeBases.Lowest, Rupiah.Zero, RoundingRules.Of(MonthFrom));
}

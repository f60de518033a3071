using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Rates;

/// <summary>A table of premium rates, and what a vulnerable worker costs in a month from each fund.</summary>
/// <param name="Region">Region code; null is the table that ships.</param>
/// <param name="Month">The month of cover.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then; null with the shipped table.</param>
/// <param name="Funds">What a worker costs from each fund.</param>
/// <param name="Rates">All rows.</param>
/// <param name="Rounding">How a per cent of a wage becomes whole rupiah in that month.</param>
/// <param name="Wage">What the wage earner costs of whom somebody asked, or null.</param>
public sealed record RatesReport(
    string? Region,
    YearMonth Month,
    Instant? RecordedAsOf,
    IReadOnlyList<RatesReport.FundRow> Funds,
    IReadOnlyList<RatesReport.RateRow> Rates,
    RoundingRule Rounding,
    RatesReport.WageRow? Wage)
{
    /// <summary>The report over a table.</summary>
    public static RatesReport Of(
        string? region, YearMonth month, Instant? recordedAsOf, RateTable table, WageQuestion? asked) => new(
        region, month, recordedAsOf,
        [
            .. from fund in JamsostekLedger.Reference.Funds.All
               from sector in Sectors.All
               select FundRow.Of(table, fund, sector, month),
        ],
        [.. table.Rows.Select(row => RateRow.Of(table, row, month))],
        RoundingRules.Of(month),
        asked is null ? null : WageRow.Of(table, asked, month));

    /// <summary>What a vulnerable worker of a sector costs from one fund.</summary>
    /// <param name="Fund">Code of the fund.</param>
    /// <param name="Sector">One of <see cref="Sectors"/>.</param>
    /// <param name="DiscountEligible">Whether the fund pays the discounted premium where there is one.</param>
    /// <param name="Basis">What says so.</param>
    /// <param name="Jkk">Work accident, rupiah; null of a month without a known rate.</param>
    /// <param name="JkkRate">Its row.</param>
    /// <param name="Jkm">Death, rupiah.</param>
    /// <param name="JkmRate">Its row.</param>
    /// <param name="Total">Both.</param>
    /// <param name="Certainty">How sure the less certain row is.</param>
    /// <param name="Doubts">Why it is not sure that the fund may pay in that year.</param>
    public sealed record FundRow(
        string Fund, string Sector, bool DiscountEligible, string Basis, Rupiah? Jkk, string? JkkRate, Rupiah? Jkm,
        string? JkmRate, Rupiah? Total, Certainty? Certainty, IReadOnlyList<FundDoubt> Doubts)
    {
        /// <summary>The row of a fund and sector.</summary>
        public static FundRow Of(RateTable table, Fund fund, string sector, YearMonth month)
        {
            var premium = table.FindBpu(month, fund.Code, sector);
            return new(
                fund.Code, sector, table.IsDiscountEligible(fund.Code, month),
                table.FundRuleOf(fund.Code, month)?.LegalBasis ?? fund.Source, premium?.Jkk.Amount, premium?.Jkk.Id,
                premium?.Jkm.Amount, premium?.Jkm.Id, premium?.Total, premium?.Certainty,
                [.. FundDoubts.Of(fund.Code, month.Year)]);
        }
    }

    /// <summary>What one wage earner costs his employer for work accident and death.</summary>
    /// <param name="Wage">Monthly wage, rupiah.</param>
    /// <param name="RiskClass">Risk class of the employer.</param>
    /// <param name="LabourIntensive">Whether it is labour-intensive industry.</param>
    /// <param name="Jkk">Work accident, rupiah; null of a month without a known rate.</param>
    /// <param name="JkkRate">Its row.</param>
    /// <param name="Jkm">Death, rupiah.</param>
    /// <param name="JkmRate">Its row.</param>
    /// <param name="Total">Both.</param>
    /// <param name="Rounding">Id of the rule by which parts of a rupiah went.</param>
    public sealed record WageRow(
        Rupiah Wage, int RiskClass, bool LabourIntensive, Rupiah? Jkk, string? JkkRate, Rupiah? Jkm, string? JkmRate,
        Rupiah? Total, string? Rounding)
    {
        internal static WageRow Of(RateTable table, WageQuestion asked, YearMonth month)
        {
            var premium = table.FindPu(month, asked.Wage, asked.RiskClass, asked.LabourIntensive);
            return new(
                asked.Wage, asked.RiskClass, asked.LabourIntensive, premium?.Jkk.Amount, premium?.Jkk.Id,
                premium?.Jkm.Amount, premium?.Jkm.Id, premium?.Total, premium?.Rounding?.Id);
        }
    }

    /// <summary>One rate.</summary>
    /// <param name="Id">Name of the row.</param>
    /// <param name="Segment">Segment of membership.</param>
    /// <param name="Benefit">The benefit that is paid for.</param>
    /// <param name="MonthFrom">First month in force.</param>
    /// <param name="MonthTo">Last month in force, or null.</param>
    /// <param name="InForce">Whether it is in force in the month of the report.</param>
    /// <param name="Amount">Rupiah a worker and month, of a base the lowest; null of a per cent of the wage.</param>
    /// <param name="Percent">The per cent, or null.</param>
    /// <param name="PercentOf">What it is a per cent of, or null.</param>
    /// <param name="RiskClass">Risk class, or null.</param>
    /// <param name="Payer"><c>employer</c> or <c>worker</c>, or null.</param>
    /// <param name="LabourIntensive">Whether it is only for labour-intensive industry.</param>
    /// <param name="WageCap">The wage above which no premium is due, or null.</param>
    /// <param name="Sector">Only of this sector, or null.</param>
    /// <param name="Reduction">Whether it takes the place of the ordinary rate.</param>
    /// <param name="EligibleFundsOnly">Whether only funds that are eligible for a discount pay it.</param>
    /// <param name="NewcomerMonths">Months that newcomers pay in full first.</param>
    /// <param name="Certainty">How sure it is.</param>
    /// <param name="Condition">What the law asks besides, or null.</param>
    /// <param name="Supersedes">Id of the row in whose place it stands, or null.</param>
    /// <param name="Regional">Whether the region recorded it.</param>
    /// <param name="Source">The rule that says so.</param>
    public sealed record RateRow(
        string Id, Segment Segment, Benefit Benefit, YearMonth MonthFrom, YearMonth? MonthTo, bool InForce,
        Rupiah? Amount, decimal? Percent, RateBasis? PercentOf, int? RiskClass, string? Payer, bool LabourIntensive,
        Rupiah? WageCap, string? Sector, bool Reduction, bool EligibleFundsOnly, int NewcomerMonths,
        Certainty Certainty, string? Condition, string? Supersedes, bool Regional, string Source)
    {
        internal static RateRow Of(RateTable table, PremiumRate row, YearMonth month) => new(
            row.Id, row.Segment, row.Benefit, row.From, row.To, table.IsInForce(row, month),
            row.Basis == RateBasis.Wage ? null : row.Amount, row.Percent,
            row.Basis == RateBasis.Amount ? null : row.Basis, row.RiskClass, row.Payer,
            row.LabourIntensive, row.WageCap, row.Sector, row.IsReduction, row.EligibleFundsOnly, row.NewcomerMonths,
            row.Certainty, row.Condition, row.Supersedes, IsRegional(row), row.Source);
    }

    /// <summary>Whether a row came from a region, and did not ship.</summary>
    public static bool IsRegional(PremiumRate row) => RateTable.Shipped.FindNamed(row.Id) is not { } shipped
        || !shipped.Equals(row);
}

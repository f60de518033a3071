using System.Globalization;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Rates;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Rates;

/// <summary>What a worker costs in a month, and every rate with its validity, law and certainty.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Month">The month of cover.</param>
/// <param name="Table">The region's table.</param>
/// <param name="Wage">The wage earner of whom the address asks, or null.</param>
public sealed record RatesPage(RegionHead Head, YearMonth Month, RateTable Table, WageQuestion? Wage) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>What a vulnerable worker costs, fund by fund.</summary>
    public IEnumerable<FundCost> Costs => Funds.All.Select(fund => new FundCost(
        fund,
        Table.FundRuleOf(fund.Code, Month),
        Table.IsDiscountEligible(fund.Code, Month),
        Table.FindBpu(Month, fund.Code, Sectors.Transport),
        Table.FindBpu(Month, fund.Code, Sectors.Other)));

    /// <summary>The page.</summary>
    public static async Task<RatesPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var month = MonthOf(asked, served.Ledger.Clock);
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        return new(head, month, await RateTableQuery.RunAsync(moment, cancellation), WageOf(asked));
    }

    /// <summary>What that wage earner costs, or null where nobody asked or no rate is known.</summary>
    public Premium? WagePremium => Wage is null
        ? null
        : Table.FindPu(Month, Wage.Wage, Wage.RiskClass, Wage.LabourIntensive);

    /// <summary>Rows of a segment: those in force first, each kind together.</summary>
    public IEnumerable<PremiumRate> Of(Segment segment) => Table.Rows.Where(row => row.Segment == segment)
        .OrderByDescending(row => Table.IsInForce(row, Month)).ThenBy(row => row.Benefit).ThenBy(row => row.Payer)
        .ThenBy(row => row.RiskClass).ThenBy(row => row.IsReduction).ThenBy(row => row.From);

    /// <summary>The rows that stand in the place of a row in the month.</summary>
    public IEnumerable<PremiumRate> ReplacementsOf(PremiumRate row) =>
        Table.Rows.Where(other => other.Covers(Month) && Table.Replaces(other, row));

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("tarif", Head.Region, Iso.Month(Month), Head.AsOf.RecordedAt),
        [
            "id", "segment", "benefit", "month_from", "month_to", "in_force", "amount", "percent", "percent_of",
            "risk_class", "payer", "labour_intensive", "wage_cap", "sector", "reduction", "eligible_funds_only",
            "newcomer_months", "certainty", "condition", "supersedes", "source",
        ],
        RatesReport.Of(Head.Region.Code, Month, Head.AsOf.RecordedAt, Table, Wage).Rates.Select(row => new[]
        {
            TableCell.Text(row.Id), TableCell.Text($"{row.Segment}".ToUpperInvariant()),
            TableCell.Text($"{row.Benefit}".ToUpperInvariant()), TableCell.Text(Iso.Month(row.MonthFrom)),
            TableCell.Text(row.MonthTo is { } to ? Iso.Month(to) : null), YesNo(row.InForce),
            TableCell.Amount(row.Amount), TableCell.Text(row.Percent?.ToString(CultureInfo.InvariantCulture)),
            TableCell.Text(row.PercentOf is { } of ? $"{of}".ToLowerInvariant() : null),
            TableCell.Number(row.RiskClass), TableCell.Text(row.Payer), YesNo(row.LabourIntensive),
            TableCell.Amount(row.WageCap), TableCell.Text(row.Sector), YesNo(row.Reduction),
            YesNo(row.EligibleFundsOnly), TableCell.Number(row.NewcomerMonths),
            TableCell.Text($"{row.Certainty}".ToLowerInvariant()), TableCell.Text(row.Condition),
            TableCell.Text(row.Supersedes), TableCell.Text(row.Source),
        }));

    private static TableCell YesNo(bool yes) => TableCell.Text(yes ? "yes" : "no");

    private static WageQuestion? WageOf(Asked asked) =>
        WageQuestion.TryRead(
            asked.Value("wage"), asked.Value("wage") is null ? null : asked.Value("riskClass"),
            asked.Value("labourIntensive") == "yes", out var question)
            ? question
            : throw new UnreadableAddressException(new(
                "Upah tidak terbaca. Tulis misalnya 3.000.000, dan kelompok risiko 1 sampai 5.",
                "The wage cannot be read. Write it like 3.000.000, and a risk class from 1 to 5."));

    private static YearMonth MonthOf(Asked asked, IClock clock)
    {
        if (asked.Value("month") is not { } text)
            return clock.GetCurrentInstant().InZone(asked.Region!.Zone).Date.ToYearMonth();

        return AskedPeriod.Month("month", text, out var month) is { } told
            ? throw UnreadableAddressException.Period(told)
            : month;
    }
}

/// <summary>What a vulnerable worker costs from one fund.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Rule">What the region set for it, or null.</param>
/// <param name="Eligible">Whether it pays the discounted premium.</param>
/// <param name="Transport">The premium of a driver, or null where no rate is known.</param>
/// <param name="Other">That of anybody else.</param>
public sealed record FundCost(Fund Fund, FundRule? Rule, bool Eligible, Premium? Transport, Premium? Other);

using System.Globalization;
using JamsostekLedger.Ledger;
using NodaTime.Text;

namespace JamsostekLedger.Reference;

/// <summary>Reads the shipped rates out of their table.</summary>
internal static class RateRows
{
    /// <summary>All rows of <c>premium-rates.csv</c>, in its order.</summary>
    public static IEnumerable<PremiumRate> Shipped() => DatedTable.Read("premium-rates").Select(Read);

    private static PremiumRate Read(IReadOnlyDictionary<string, string> row)
    {
        var percent = Optional("percent") is { } text
            ? decimal.Parse(text, CultureInfo.InvariantCulture)
            : (decimal?)null;
        var basis = Optional("of") is { } of ? Enum.Parse<RateBasis>(of, ignoreCase: true) : RateBasis.Amount;
        var rate = new PremiumRate(
            row["id"],
            Enum.Parse<Segment>(row["segment"], ignoreCase: true),
            Enum.Parse<Benefit>(row["benefit"], ignoreCase: true),
            YearMonthPattern.Iso.Parse(row["month_from"]).Value,
            Optional("month_to") is { } to ? YearMonthPattern.Iso.Parse(to).Value : null,
            basis == RateBasis.Amount ? Whole("amount") : Rupiah.Zero,
            row["source"])
        {
            Supersedes = Optional("supersedes"),
            Basis = basis,
            Percent = percent,
            RiskClass = Optional("risk_class") is { } riskClass
                ? int.Parse(riskClass, CultureInfo.InvariantCulture)
                : null,
            Payer = Optional("payer"),
            LabourIntensive = row["labour_intensive"] == "yes",
            WageCap = Optional("wage_cap") is null ? null : Whole("wage_cap"),
            Sector = Optional("sector"),
            IsReduction = row["reduction"] == "yes",
            EligibleFundsOnly = row["funds"] == "eligible",
            NewcomerMonths = Optional("newcomer_months") is { } months
                ? int.Parse(months, CultureInfo.InvariantCulture)
                : 0,
            Certainty = Enum.Parse<Certainty>(row["certainty"], ignoreCase: true),
            Condition = Optional("condition"),
            ConditionInEnglish = Optional("condition_en"),
        };
        return rate.Priced(IncomeBases.Lowest, Rupiah.Zero, RoundingRules.Of(rate.From));

        string? Optional(string column) => row[column].Length == 0 ? null : row[column];

        Rupiah Whole(string column) => new(long.Parse(row[column], CultureInfo.InvariantCulture));
    }
}

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
        return new(
            row["id"],
            Enum.Parse<Segment>(row["segment"], ignoreCase: true),
            Enum.Parse<Benefit>(row["benefit"], ignoreCase: true),
            YearMonthPattern.Iso.Parse(row["month_from"]).Value,
            Optional("month_to") is { } to ? YearMonthPattern.Iso.Parse(to).Value : null,
            basis switch
            {
                RateBasis.Amount => new(long.Parse(row["amount"], CultureInfo.InvariantCulture)),
                RateBasis.Base => new((long)(1_000_000 * percent!.Value / 100)),
                _ => Rupiah.Zero,
            },
            row["source"])
        {
            Supersedes = Optional("supersedes"),
            Basis = basis,
            Percent = percent,
            Sector = Optional("sector"),
            IsReduction = row["reduction"] == "yes",
            EligibleFundsOnly = row["funds"] == "eligible",
            Certainty = Enum.Parse<Certainty>(row["certainty"], ignoreCase: true),
            Condition = Optional("condition"),
        };

        string? Optional(string column) => row[column].Length == 0 ? null : row[column];
    }
}

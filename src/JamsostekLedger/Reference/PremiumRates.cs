using JamsostekLedger.Ledger;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Reference;

/// <summary>Premium rates by month.</summary>
public static class PremiumRates
{
    private static readonly YearMonthPattern Month = YearMonthPattern.Iso;

    /// <summary>All rows.</summary>
    public static IReadOnlyList<PremiumRate> All { get; } =
    [
        .. DatedTable.Read("premium-rates").Select(row => new PremiumRate(
            row["id"],
            Enum.Parse<Segment>(row["segment"], ignoreCase: true),
            Enum.Parse<Benefit>(row["benefit"], ignoreCase: true),
            Month.Parse(row["month_from"]).Value,
            row["month_to"].Length == 0 ? null : Month.Parse(row["month_to"]).Value,
            new(long.Parse(row["amount"])),
            row["source"])),
    ];

    /// <summary>JKK and JKM together for one vulnerable worker (BPU, lowest base) in a month.</summary>
    public static Rupiah ForVulnerableWorker(YearMonth month) => All
        .Where(rate => rate.Segment == Segment.Bpu && rate.Covers(month))
        .Aggregate(Rupiah.Zero, (sum, rate) => sum + rate.Amount);
}

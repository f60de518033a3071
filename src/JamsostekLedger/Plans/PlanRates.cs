using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Plans;

/// <summary>The rates that plans are reckoned with: those of a vulnerable worker at the lowest base.</summary>
public static class PlanRates
{
    /// <summary>The rate of a month by the table that ships with the product.</summary>
    public static WorkerRate? Shipped(YearMonth month, string fund, string? sector)
    {
        return Row(Benefit.Jkk) is { } jkk && Row(Benefit.Jkm) is { } jkm
            ? new(jkk.Amount, jkm.Amount, jkk.Id, jkm.Id)
            : null;

        PremiumRate? Row(Benefit benefit) => PremiumRates.All.FirstOrDefault(rate =>
            rate.Segment == Segment.Bpu && rate.Benefit == benefit && rate.Covers(month));
    }
}

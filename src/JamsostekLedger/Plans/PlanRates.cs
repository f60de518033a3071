using JamsostekLedger.Reference;

namespace JamsostekLedger.Plans;

/// <summary>The rates that plans are reckoned with: those of a vulnerable worker at the lowest base.</summary>
public static class PlanRates
{
    /// <summary>The rate of a month by a table, for somebody who is a member for long.</summary>
    public static RateOf Of(RateTable table) => (month, fund, sector) =>
        table.FindBpu(month, fund, sector) is { } premium
            ? new(premium.Jkk.Amount, premium.Jkm.Amount, premium.Jkk.Id, premium.Jkm.Id)
            : null;
}

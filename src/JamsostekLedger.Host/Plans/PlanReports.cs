using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;

namespace JamsostekLedger.Host.Plans;

/// <summary>A plan that was tried.</summary>
/// <param name="Region">Region code.</param>
/// <param name="On">The day that it looks from.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Terms">What was chosen, completed by defaults.</param>
/// <param name="Seen">What the ledger held.</param>
/// <param name="Result">What came of it.</param>
public sealed record PlanTrialReport(
    string Region, LocalDate On, Instant RecordedAsOf, PlanTerms Terms, PlanSeen Seen, PlanResult Result);

/// <summary>The kept plans of a region.</summary>
/// <param name="Region">Region code.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Plans">The plans, by code.</param>
public sealed record PlanListReport(string Region, Instant RecordedAsOf, IReadOnlyList<PlanListReport.Row> Plans)
{
    /// <summary>The list.</summary>
    public static PlanListReport Of(string region, Instant recordedAsOf, IEnumerable<Plan> plans) =>
        new(region, recordedAsOf, [.. plans.Select(Row.Of)]);

    /// <summary>One plan.</summary>
    /// <param name="Code">Code.</param>
    /// <param name="Name">Name.</param>
    /// <param name="On">The day that it looks from.</param>
    /// <param name="Target">Per cent to be reached.</param>
    /// <param name="By">The month of the target.</param>
    /// <param name="Planned">Workers whom the mix names.</param>
    /// <param name="Cost">What it costs.</param>
    /// <param name="Reached">Workers covered in the month of the target.</param>
    /// <param name="ReachedPercent">Coverage then.</param>
    /// <param name="RunsOutIn">First month in which somebody cannot be paid for, or null.</param>
    /// <param name="Reserved">What was reserved for it, or null.</param>
    public sealed record Row(
        string Code, string Name, LocalDate On, decimal Target, YearMonth By, long Planned, Rupiah Cost, long Reached,
        decimal ReachedPercent, YearMonth? RunsOutIn, Rupiah? Reserved)
    {
        /// <summary>One plan.</summary>
        public static Row Of(Plan plan)
        {
            var kept = plan.Kept!;
            return new(
                kept.Code, kept.Name, kept.Seen.On, kept.Terms.Target(), kept.Terms.TargetMonth, kept.Result.Planned,
                kept.Result.Cost, kept.Result.Reached, kept.Result.ReachedPercent, kept.Result.RunsOutIn,
                plan.Reserved?.Amount);
        }
    }
}

/// <summary>A kept plan beside another one, or beside itself as it would come out now.</summary>
/// <param name="Region">Region code.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="First">Code of the plan.</param>
/// <param name="Second">Code of the other, or null where it is the same plan reckoned again.</param>
/// <param name="On">The day that it was reckoned again for, or null.</param>
/// <param name="Refusal">Why it cannot be reckoned again, or null.</param>
/// <param name="Comparison">Both side by side, or null.</param>
public sealed record PlanComparisonReport(
    string Region, Instant RecordedAsOf, string First, string? Second, LocalDate? On, Refusal? Refusal,
    PlanComparison? Comparison);

/// <summary>A kept plan as JSON.</summary>
/// <param name="Region">Region code.</param>
/// <param name="RecordedAt">The ledger as it was recorded then.</param>
/// <param name="Kept">The plan with what comes of it.</param>
/// <param name="Reserved">How its money was reserved, or null.</param>
public sealed record KeptPlanReport(string Region, Instant RecordedAt, PlanKept? Kept, PlanReserved? Reserved);

using JamsostekLedger.Reference;

namespace JamsostekLedger.Cover;

/// <summary>A region's risk of lapses on a day, and how long each fund's cover lasts.</summary>
/// <param name="Region">Region code.</param>
/// <param name="On">The day looked at; payments of later days are not known on it.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Risk">Who lapses if nothing more is paid.</param>
/// <param name="Left">How long each fund's workers stay covered.</param>
public sealed record RiskReport(
    string Region, LocalDate On, Instant RecordedAsOf, LapseRisk Risk, IReadOnlyList<CoverLeft> Left)
{
    /// <summary>Until when the premium of that day's month is paid in time.</summary>
    public DueDay Due => CoverRules.Shipped.DueOn(On.ToYearMonth());
}

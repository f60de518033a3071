using JamsostekLedger.Claims;
using JamsostekLedger.Cover;

namespace JamsostekLedger.Checks;

/// <summary>
/// How a region's cover and claims stood on the first day of a month: who lapses and what prevents it, and which
/// claims are beyond their clocks. Counts, sums and numbers of claims; no persons.
/// </summary>
/// <param name="Region">Region code.</param>
/// <param name="Month">The month.</param>
/// <param name="On">The day looked at, its first.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Seq">Number of the last fact recorded by then.</param>
/// <param name="Cover">Cover.</param>
/// <param name="Claims">Claims.</param>
public sealed record MonthlyCheck(
    string Region, YearMonth Month, LocalDate On, Instant RecordedAsOf, long Seq, CoverCheck Cover, ClaimsCheck Claims)
{
    /// <summary>The day that a month's check looks at.</summary>
    public static LocalDate DayOf(YearMonth month) => month.OnDayOfMonth(1);

    /// <summary>The check of the month on whose first day both reports look.</summary>
    /// <param name="seq">Number of the last fact that they know.</param>
    /// <param name="risk">Who lapses.</param>
    /// <param name="due">Which claims wait for somebody.</param>
    public static MonthlyCheck Of(long seq, RiskReport risk, DueClaims due) => new(
        risk.Region, risk.On.ToYearMonth(), risk.On, risk.RecordedAsOf, seq, CoverCheck.Of(risk), ClaimsCheck.Of(due));
}

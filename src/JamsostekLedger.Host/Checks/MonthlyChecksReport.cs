using JamsostekLedger.Checks;
using JamsostekLedger.Store.Checks;

namespace JamsostekLedger.Host.Checks;

/// <summary>The monthly checks of a region as JSON, the latest month first.</summary>
public sealed record MonthlyChecksReport(string Region, IReadOnlyList<MonthlyChecksReport.Row> Checks)
{
    /// <summary>The report of checks.</summary>
    public static MonthlyChecksReport Of(string region, IEnumerable<KeptCheck> checks) => new(
        region,
        [
            .. checks.Select(kept => new Row(
                kept.Check.Month, kept.Check.On, kept.MadeAt, kept.Check.RecordedAsOf, kept.Check.Seq,
                kept.Check.Cover, kept.Check.Claims)),
        ]);

    /// <summary>One month.</summary>
    public sealed record Row(
        YearMonth Month, LocalDate On, Instant MadeAt, Instant RecordedAsOf, long Seq, CoverCheck Cover,
        ClaimsCheck Claims);
}

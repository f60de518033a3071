namespace JamsostekLedger.Claims;

/// <summary>Benefits paid in a window of days, both included, by the day of payment.</summary>
/// <param name="Region">Region code.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Total">All of it.</param>
/// <param name="ByBenefit">By benefit.</param>
/// <param name="BySegment">By segment of membership.</param>
/// <param name="ByProgramme">By programme; claims without one under null.</param>
/// <param name="ByMonth">By month of payment.</param>
public sealed record ClaimTotals(
    string Region,
    LocalDate From,
    LocalDate To,
    Instant RecordedAsOf,
    ClaimSum Total,
    IReadOnlyList<ClaimsOfBenefit> ByBenefit,
    IReadOnlyList<ClaimsOfSegment> BySegment,
    IReadOnlyList<ClaimsOfProgramme> ByProgramme,
    IReadOnlyList<ClaimsOfMonth> ByMonth)
{
    /// <summary>Adds cells up in each of the ways that the report shows.</summary>
    public static ClaimTotals Of(
        string region, LocalDate from, LocalDate to, Instant recordedAsOf, IReadOnlyCollection<ClaimCell> cells) => new(
        region, from, to, recordedAsOf,
        ClaimSum.Of(cells),
        [.. cells.GroupBy(cell => cell.Benefit).OrderBy(group => $"{group.Key}", StringComparer.Ordinal)
            .Select(group => new { group.Key, Sum = ClaimSum.Of(group) })
            .Select(group => new ClaimsOfBenefit(
                group.Key, group.Sum.Claims, group.Sum.Payments, group.Sum.Amount))],
        [.. cells.GroupBy(cell => cell.Segment).OrderBy(group => $"{group.Key}", StringComparer.Ordinal)
            .Select(group => new { group.Key, Sum = ClaimSum.Of(group) })
            .Select(group => new ClaimsOfSegment(
                group.Key, group.Sum.Claims, group.Sum.Payments, group.Sum.Amount))],
        [.. cells.GroupBy(cell => (cell.Programme, cell.Vulnerable))
            .OrderBy(group => group.Key.Programme is null).ThenBy(group => group.Key.Programme, StringComparer.Ordinal)
            .Select(group => new { group.Key, Sum = ClaimSum.Of(group) })
            .Select(group => new ClaimsOfProgramme(
                group.Key.Programme, group.Key.Vulnerable, group.Sum.Claims, group.Sum.Payments, group.Sum.Amount))],
        [.. cells.GroupBy(cell => cell.Month).OrderBy(group => group.Key)
            .Select(group => new ClaimsOfMonth(
                group.Key,
                group.Sum(cell => cell.ClaimsOfMonth),
                group.Sum(cell => cell.Payments),
                new(group.Sum(cell => cell.Amount))))]);
}

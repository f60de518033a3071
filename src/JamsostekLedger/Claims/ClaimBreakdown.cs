using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>
/// Benefits paid in a window of days in all ways that they are added up: those of <see cref="ClaimTotals"/>, and those
/// that the journal has no dimension for. Each way comes to the same total.
/// </summary>
/// <param name="Region">Region code.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Total">All of it.</param>
/// <param name="ByBenefit">By benefit.</param>
/// <param name="ByComponent">By benefit and component, the largest first.</param>
/// <param name="BySegment">By segment of membership.</param>
/// <param name="ByProgramme">By programme; claims without one under null.</param>
/// <param name="ByDistrict">By district of the worker, the largest first; without one under null, last.</param>
/// <param name="ByMonth">By month of payment.</param>
/// <param name="ByYears">By the year of the event against the year of the payment.</param>
public sealed record ClaimBreakdown(
    string Region,
    LocalDate From,
    LocalDate To,
    Instant RecordedAsOf,
    ClaimSum Total,
    IReadOnlyList<ClaimsOfBenefit> ByBenefit,
    IReadOnlyList<ClaimsOfComponent> ByComponent,
    IReadOnlyList<ClaimsOfSegment> BySegment,
    IReadOnlyList<ClaimsOfProgramme> ByProgramme,
    IReadOnlyList<ClaimsOfDistrict> ByDistrict,
    IReadOnlyList<ClaimsOfMonth> ByMonth,
    IReadOnlyList<ClaimsOfYears> ByYears)
{
    /// <summary>Adds the movements of a window up beside its totals.</summary>
    /// <param name="totals">The report on the same window.</param>
    /// <param name="movements">Every movement of money in it.</param>
    public static ClaimBreakdown Of(ClaimTotals totals, IReadOnlyCollection<ClaimMovement> movements) => new(
        totals.Region, totals.From, totals.To, totals.RecordedAsOf, totals.Total, totals.ByBenefit,
        [
            .. movements.GroupBy(row => (row.Benefit, Key: Spellings.Key(row.Component)))
                .Select(group => new { group.Key, Rows = group, Sum = ClaimMovement.Sum(group) })
                .Select(group => new ClaimsOfComponent(
                    group.Key.Benefit, Spelled(group.Rows, row => row.Component), group.Sum.Claims,
                    group.Sum.Payments, group.Sum.Amount))
                .OrderBy(row => $"{row.Benefit}", StringComparer.Ordinal).ThenByDescending(row => row.Amount)
                .ThenBy(row => row.Component, StringComparer.Ordinal),
        ],
        totals.BySegment, totals.ByProgramme,
        [
            .. movements.GroupBy(row => Spellings.Key(row.District))
                .Select(group => new { Rows = group, Sum = ClaimMovement.Sum(group) })
                .Select(group => new ClaimsOfDistrict(
                    Spelled(group.Rows, row => row.District), group.Sum.Claims, group.Sum.Payments, group.Sum.Amount))
                .OrderBy(row => row.District is null).ThenByDescending(row => row.Amount)
                .ThenBy(row => row.District, StringComparer.Ordinal),
        ],
        totals.ByMonth,
        [
            .. movements.GroupBy(row => (Event: row.EventDate.Year, Paid: row.On.Year))
                .OrderBy(group => group.Key)
                .Select(group => new { group.Key, Sum = ClaimMovement.Sum(group) })
                .Select(group => new ClaimsOfYears(
                    group.Key.Event, group.Key.Paid, group.Sum.Claims, group.Sum.Payments, group.Sum.Amount)),
        ]);

    // Blanks around and doubled are nobody's spelling.
    private static string? Spelled(IEnumerable<ClaimMovement> rows, Func<ClaimMovement, string?> text)
    {
        var spellings = rows.Select(row => Spellings.Trimmed(text(row))).OfType<string>().ToList();
        return spellings.Count == 0 ? null : Spellings.MostFrequent(spellings);
    }
}

/// <summary>A component's row.</summary>
/// <param name="Benefit">Benefit that it is part of.</param>
/// <param name="Component">Component, in its most frequent spelling; null where none was given.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Payments">Payments.</param>
/// <param name="Amount">Net amount.</param>
public sealed record ClaimsOfComponent(
    Benefit Benefit, string? Component, long Claims, long Payments, Rupiah Amount);

/// <summary>A district's row.</summary>
/// <param name="District">District, in its most frequent spelling; null for payments without one.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Payments">Payments.</param>
/// <param name="Amount">Net amount.</param>
public sealed record ClaimsOfDistrict(string? District, long Claims, long Payments, Rupiah Amount);

/// <summary>A cell of the years: events of one, paid in the other.</summary>
/// <param name="EventYear">Year of the accident or death.</param>
/// <param name="PaidYear">Year in which the money moved.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Payments">Payments.</param>
/// <param name="Amount">Net amount.</param>
public sealed record ClaimsOfYears(int EventYear, int PaidYear, long Claims, long Payments, Rupiah Amount);

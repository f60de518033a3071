using JamsostekLedger.Ledger;

namespace JamsostekLedger.Programmes;

/// <summary>One programme as the pages list it.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name as decreed.</param>
/// <param name="Fund">Code of its usual fund.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day, or null.</param>
/// <param name="Vulnerable">Whether it is for vulnerable workers.</param>
/// <param name="Workers">Head-count that the decree plans, or null.</param>
/// <param name="Wadah">Group of membership at BPJS.</param>
/// <param name="Sector">Sector.</param>
/// <param name="LegalBasis">Regulation or agreement.</param>
public sealed record ProgrammeCard(
    string Code,
    string Name,
    string Fund,
    LocalDate StartsOn,
    LocalDate? EndsOn,
    bool Vulnerable,
    int? Workers,
    string? Wadah,
    string? Sector,
    string? LegalBasis) : IView<ProgrammeCard>
{
    /// <inheritdoc/>
    public static ProgrammeCard Empty { get; } = new("", "", "", default, null, false, null, null, null, null);

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => (fact as ProgrammeOpened)?.Code;

    /// <inheritdoc/>
    public ProgrammeCard Evolve(LedgerEvent fact) => fact is ProgrammeOpened opened
        ? new(opened.Code, opened.Name, opened.Fund, opened.StartsOn, opened.EndsOn, opened.Vulnerable,
            opened.Workers, opened.Wadah, opened.Sector, opened.LegalBasis)
        : this;

    /// <summary>Months of a fiscal year in which it runs.</summary>
    public IEnumerable<YearMonth> MonthsIn(int year)
    {
        for (var month = 1; month <= 12; month++)
        {
            var candidate = new YearMonth(year, month);
            if (RunsIn(candidate))
                yield return candidate;
        }
    }

    /// <summary>Whether it runs on any day of a month.</summary>
    public bool RunsIn(YearMonth month) => StartsOn <= month.ToDateInterval().End
        && (EndsOn is not { } end || end >= month.ToDateInterval().Start);
}

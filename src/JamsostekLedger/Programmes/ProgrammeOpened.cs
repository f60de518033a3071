using JamsostekLedger.Ledger;

namespace JamsostekLedger.Programmes;

/// <summary>A programme was opened: whom the region protects, from which money, on which legal basis.</summary>
/// <param name="Code">The region's own code for it.</param>
/// <param name="Name">Name as decreed.</param>
/// <param name="Fund">Code of the fund its money usually comes from.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day, or null while open.</param>
/// <param name="Vulnerable">Whether it is for vulnerable workers (pekerja rentan).</param>
/// <param name="Workers">Head-count that the decree plans, or null.</param>
/// <param name="Wadah">Group of membership at BPJS, as given.</param>
/// <param name="Sector">Sector, as given.</param>
/// <param name="LegalBasis">Regulation or agreement, as given.</param>
public sealed record ProgrammeOpened(
    string Code,
    string Name,
    string Fund,
    LocalDate StartsOn,
    LocalDate? EndsOn,
    bool Vulnerable,
    int? Workers,
    string? Wadah,
    string? Sector,
    string? LegalBasis) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => StartsOn;

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Happened() => [];

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Ahead() => EndsOn is { } last ? [StartsOn, last] : [StartsOn];

    /// <inheritdoc/>
    public override (string Fund, int Year)? Spends() => (Fund, StartsOn.Year);

    /// <inheritdoc/>
    public override string Key => KeyOf(Code);

    /// <inheritdoc/>
    public override bool IsWritten() => true;

    /// <summary>Key of a programme.</summary>
    public static string KeyOf(string code) => $"programme {code}";
}

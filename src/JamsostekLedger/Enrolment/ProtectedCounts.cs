namespace JamsostekLedger.Enrolment;

/// <summary>
/// How many are protected on a day, in the three ways in which it can be counted. Each has its name, and none stands
/// for another.
/// </summary>
/// <param name="Persons">Persons with at least one membership that runs.</param>
/// <param name="Memberships">
/// Memberships that run: enrolled by the day, not ended, the programme not over, and the person's cover not lapsed.
/// </param>
/// <param name="Covered">Persons whose premium of that month is paid.</param>
/// <param name="InGrace">Persons whose month is unpaid and may still be paid in time; they are not covered.</param>
public readonly record struct ProtectedCounts(long Persons, long Memberships, long Covered, long InGrace)
{
    /// <summary>Both together.</summary>
    public static ProtectedCounts operator +(ProtectedCounts left, ProtectedCounts right) => new(
        left.Persons + right.Persons, left.Memberships + right.Memberships, left.Covered + right.Covered,
        left.InGrace + right.InGrace);
}

/// <summary>The counts of a programme; a person of two programmes is a person of each.</summary>
/// <param name="Programme">Programme's code.</param>
/// <param name="Counts">The counts.</param>
public sealed record ProtectedProgramme(string Programme, ProtectedCounts Counts);

/// <summary>The counts of a village; a person of two villages is a person of each.</summary>
/// <param name="District">District (kecamatan), as given.</param>
/// <param name="Village">Village (desa or kelurahan), as given.</param>
/// <param name="Counts">The counts.</param>
public sealed record ProtectedVillage(string District, string Village, ProtectedCounts Counts);

/// <summary>How many are protected on a day.</summary>
/// <param name="Region">Region code.</param>
/// <param name="On">The day.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Total">Each person once.</param>
/// <param name="ByProgramme">By programme, in the order of their codes.</param>
/// <param name="ByVillage">By district and village.</param>
public sealed record ProtectedReport(
    string Region, LocalDate On, Instant RecordedAsOf, ProtectedCounts Total,
    IReadOnlyList<ProtectedProgramme> ByProgramme, IReadOnlyList<ProtectedVillage> ByVillage);
